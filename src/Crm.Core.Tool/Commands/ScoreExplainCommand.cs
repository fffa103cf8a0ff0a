using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Scoring;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm score explain</c></summary>
internal sealed class ScoreExplainCommand : ScoreCommand
{
    private readonly CustomerOption _customer = new();

    private readonly LanguageOption _language = new();

    public ScoreExplainCommand()
        : base("explain", "Says what a customer's score is made of: what every rule gave and every limit took. It adds up to the score.")
    {
        Add(_customer);
        Add(_language);
    }

    protected override ScoreSubject SubjectOf(ParseResult args) => ScoreSubject.Customers;

    protected override async Task<int> RunAsync(ParseResult args, IServiceProvider services, ScorePlan plan, DateTimeOffset? asOf, ToolOutput output, CancellationToken ct)
    {
        var crm = services.GetRequiredService<ICrm>();
        var id = await _customer.ReadAsync(args, crm.Search, output, ct);
        var told = await crm.Scores.ScoreAsync(plan.Id, id.Value, asOf, ct) ?? throw new CrmException(ToolErrors.NobodyFound, "--customer");
        // The file's plan has no name of its own.
        told = told with { Plan = "score" };
        output.Result(
            new { customer = id, score = told.Score.Value, band = told.Score.Band, asOf = AsOfOption.Told(told.AsOf), contributions = told.Contributions },
            console => console.Profile.Out.Writer.WriteLine(told.ToText(args.GetRequiredValue(_language))));
        return ExitCodes.Done;
    }
}
