using System.CommandLine;
using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Subjects;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary>What the verbs of <c>crm segment</c> have in common: a rule, and the instant it is asked as of.</summary>
internal abstract class SegmentCommand : ToolCommand
{
    private readonly Option<string> _rule = new("--rule") { Description = "The rule in its text form, for example: count(purchase in last 90d) >= 3. See docs/rules.md.", HelpName = "TEXT", Required = true };

    private readonly AsOfOption _asOf = new();

    protected SegmentCommand(string name, string description)
        : base(name, description)
    {
        Add(_rule);
        Add(_asOf);
    }

    protected abstract Task<int> RunAsync(ParseResult args, ISubjectRules<Customer> rules, BoundRule<Customer> rule, IServiceProvider services, ToolOutput output, CancellationToken ct);

    protected sealed override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        var (rule, asOf) = (Rule.Parse(args.GetRequiredValue(_rule)), _asOf.Read(args));
        await BeReadyAsync(store, output, ct);
        await using var scope = store.Scope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        return await RunAsync(args, rules, await rules.BindAsync(rule, asOf, ct), scope.ServiceProvider, output, ct);
    }
}
