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
    private readonly Option<string> _customer = new("--customer")
    {
        Description = "Its id, or what it is found by: words or parts of its name, e-mail address, phone number, tax code or external id.",
        HelpName = "CUSTOMER",
        Required = true,
    };

    private readonly Option<string> _language = new("--language") { Description = "en or vi.", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };

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
        var id = await CustomerArgument.IdAsync(crm.Search, args.GetRequiredValue(_customer), "--customer", output, ct);
        var told = await crm.Scores.ScoreAsync(plan.Id, id.Value, asOf, ct) ?? throw new CrmException(ToolErrors.NobodyFound, "--customer");
        // The file's plan has no name of its own.
        told = told with { Plan = "score" };
        output.Result(
            new { customer = id, score = told.Score.Value, band = told.Score.Band, asOf = AsOfOption.Told(told.AsOf), contributions = told.Contributions },
            console => console.Profile.Out.Writer.WriteLine(told.ToText(args.GetRequiredValue(_language))));
        return ExitCodes.Done;
    }
}
