using System.CommandLine;
using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Subjects;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary>What the verbs of <c>crm segment</c> have in common: a rule, and the instant it is asked as of.</summary>
internal abstract class SegmentCommand : ToolCommand
{
    private static readonly string[] s_instants = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK"];

    private readonly Option<string> _rule = new("--rule") { Description = "The rule in its text form, for example: count(purchase in last 90d) >= 3. See docs/rules.md.", HelpName = "TEXT", Required = true };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "The instant of the question: 2026-03-31 (its beginning in UTC) or 2026-03-31T09:00:00+07:00. Now when nothing is said.", HelpName = "INSTANT" };

    protected SegmentCommand(string name, string description)
        : base(name, description)
    {
        Add(_rule);
        Add(_asOf);
    }

    protected abstract Task<int> RunAsync(ParseResult args, ISubjectRules<Customer> rules, BoundRule<Customer> rule, IServiceProvider services, ToolOutput output, CancellationToken ct);

    protected sealed override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        var (rule, asOf) = (Rule.Parse(args.GetRequiredValue(_rule)), AsOf(args.GetValue(_asOf)));
        await store.MustBeReadyAsync(ct);
        await using var scope = store.Scope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        return await RunAsync(args, rules, await rules.BindAsync(rule, asOf, ct), scope.ServiceProvider, output, ct);
    }

    /// <summary>An instant as results tell it.</summary>
    protected static string Told(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? AsOf(string? text)
    {
        if (text is null) return null;
        return DateTimeOffset.TryParseExact(text, s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : throw new CrmException(ToolErrors.InvalidInstant, "--as-of");
    }
}
