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
    private readonly CustomerOption _customer = new();

    private readonly LanguageOption _language = new();

    public SegmentExplainCommand()
        : base("explain", "Says why a rule holds for a customer or not: what each condition found, what is missing, and when time alone changes the answer.")
    {
        Add(_customer);
        Add(_language);
    }

    protected override async Task<int> RunAsync(ParseResult args, ISubjectRules<Customer> rules, BoundRule<Customer> rule, IServiceProvider services, ToolOutput output, CancellationToken ct)
    {
        var id = await _customer.ReadAsync(args, services.GetRequiredService<ICrm>().Search, output, ct);
        var trace = await rules.ExplainAsync(rule, id.Value, ct) ?? throw new CrmException(ToolErrors.NobodyFound, "--customer");
        output.Result(TraceDocument.Of(trace), console => console.Profile.Out.Writer.WriteLine(trace.ToText(args.GetRequiredValue(_language))));
        return ExitCodes.Done;
    }
}
