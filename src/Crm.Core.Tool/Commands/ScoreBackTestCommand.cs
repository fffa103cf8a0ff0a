using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Scoring;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Refusals;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm score backtest</c></summary>
internal sealed class ScoreBackTestCommand : ScoreCommand
{
    private readonly Option<string> _outcome = new("--outcome") { Description = "What was hoped for: a rule that holds now for those it came to.", HelpName = "RULE", Required = true };

    public ScoreBackTestCommand()
        : base("backtest", "Scores everybody as of a day of the past (--as-of), and compares with what came of them: rate and lift by band and tenth, and the area under the ROC curve.")
    {
        Add(_outcome);
    }

    protected override async Task<int> RunAsync(ParseResult args, IServiceProvider services, ScorePlan plan, DateTimeOffset? asOf, ToolOutput output, CancellationToken ct)
    {
        var outcome = Rules.Rule.Parse(args.GetRequiredValue(_outcome));
        var past = asOf ?? throw new CrmException(ToolErrors.PastNeeded, "--as-of");
        var test = await services.GetRequiredService<IScores>().BackTestAsync(plan.Id, outcome, past, ct);
        output.Result(
            new
            {
                asOf = InstantText.Of(past),
                test.Subjects,
                test.Converted,
                Rate = Rounded(test.Rate),
                Auc = Rounded(test.Auc),
                Bands = test.Bands.Select(b => b with { Rate = Rounded(b.Rate), Lift = Rounded(b.Lift) }),
                Deciles = test.ByDecile.Select(d => d with { Rate = Rounded(d.Rate), Lift = Rounded(d.Lift) }),
            },
            console =>
            {
                console.Profile.Out.Writer.WriteLine($"{test.Converted} of {Counted.Of(test.Subjects, "subject")}; area under the ROC curve: {(test.Auc is { } auc ? $"{auc:0.0000}" : "none, all came out alike")}.");
                var table = new Table().AddColumn("band").AddColumn(new TableColumn("subjects").RightAligned()).AddColumn(new TableColumn("converted").RightAligned()).AddColumn(new TableColumn("rate").RightAligned()).AddColumn(new TableColumn("lift").RightAligned());
                foreach (var band in test.Bands) table.AddRow(Markup.Escape(band.Band ?? "none"), $"{band.Subjects}", $"{band.Converted}", $"{band.Rate:0.0000}", band.Lift is { } lift ? $"{lift:0.00}" : "-");
                console.Write(table);
            });
        return ExitCodes.Done;
    }

    // A third has 28 digits, more than most readers of JSON can hold.
    private static decimal Rounded(decimal share) => Math.Round(share, 6);

    private static decimal? Rounded(decimal? share) => share is { } known ? Rounded(known) : null;
}
