using System.CommandLine;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Subjects;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Refusals;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm segment explain</c></summary>
internal sealed class SegmentExplainCommand : SegmentCommand
{
    private readonly Option<string> _customer = new("--customer")
    {
        Description = "Its id, or what it is found by: words or parts of its name, e-mail address, phone number, tax code or external id.",
        HelpName = "CUSTOMER",
        Required = true,
    };

    private readonly Option<string> _language = new("--language") { Description = "en or vi.", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };

    public SegmentExplainCommand()
        : base("explain", "Says why a rule holds for a customer or not: what each condition found, what is missing, and when time alone changes the answer.")
    {
        Add(_customer);
        Add(_language);
    }

    protected override async Task<int> RunAsync(ParseResult args, ISubjectRules<Customer> rules, BoundRule<Customer> rule, IServiceProvider services, ToolOutput output, CancellationToken ct)
    {
        var id = await CustomerArgument.IdAsync(services.GetRequiredService<ICrm>().Search, args.GetRequiredValue(_customer), "--customer", output, ct);
        var trace = await rules.ExplainAsync(rule, id.Value, ct) ?? throw new CrmException(ToolErrors.NobodyFound, "--customer");
        output.Result(TraceDocument.Of(trace), console => console.Profile.Out.Writer.WriteLine(trace.ToText(args.GetRequiredValue(_language))));
        return ExitCodes.Done;
    }
}
