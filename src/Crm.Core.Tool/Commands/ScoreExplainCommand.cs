using System.CommandLine;
using Crm.Core.Scoring;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm score explain</c></summary>
internal sealed class ScoreExplainCommand : ScoreCommand
{
    private readonly ExplainedOptions _whom;

    private readonly LanguageOption _language = new();

    public ScoreExplainCommand()
        : base("explain", "Says what the score of a customer or lead is made of: what every rule gave and every limit took. It adds up to the score.")
    {
        _whom = new(this, Leads);
        Add(_language);
    }

    protected override ScoreSubject SubjectOf(ParseResult args) => _whom.IsLead(args) ? ScoreSubject.Leads : ScoreSubject.Customers;

    protected override async Task<int> RunAsync(ParseResult args, IServiceProvider services, ScorePlan plan, DateTimeOffset? asOf, ToolOutput output, CancellationToken ct)
    {
        var id = await _whom.ReadAsync(args, services, output, ct);
        var told = await services.GetRequiredService<IScores>().ScoreAsync(plan.Id, id, asOf, ct) ?? throw _whom.Nobody(args);
        // The file's plan has no name of its own.
        told = told with { Plan = "score" };
        output.Result(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [SubjectFace.Of(plan.Subject).One] = id,
                ["score"] = told.Score.Value,
                ["band"] = told.Score.Band,
                ["asOf"] = InstantText.Of(told.AsOf),
                ["contributions"] = told.Contributions,
            },
            console => console.Profile.Out.Writer.WriteLine(told.ToText(args.GetRequiredValue(_language))));
        return ExitCodes.Done;
    }
}
