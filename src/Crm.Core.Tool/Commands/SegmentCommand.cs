using System.CommandLine;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary>What the verbs of <c>crm segment</c> have in common: a rule, whom it is asked of, and the instant it is asked as of.</summary>
internal abstract class SegmentCommand : ToolCommand
{
    private readonly Option<string?> _rule = new("--rule") { Description = "The rule in its text form, for example: count(purchase in last 90d) >= 3. See docs/rules.md.", HelpName = "TEXT" };

    private readonly Option<string?> _ruleFile = new("--rule-file") { Description = "A file with the rule in UTF-8, instead of --rule.", HelpName = "FILE" };

    private readonly AsOfOption _asOf = new();

    protected SegmentCommand(string name, string description)
        : base(name, description)
    {
        Add(_rule);
        Add(_ruleFile);
        Add(Leads);
        Add(_asOf);
        Validators.Add(given =>
        {
            if (given.GetResult(_rule) is null == given.GetResult(_ruleFile) is null) given.AddError("Say the rule with --rule TEXT or --rule-file FILE: one of them.");
        });
    }

    protected LeadsOption Leads { get; } = new("Asks the rule of");

    protected virtual bool AsksLeads(ParseResult args) => args.GetValue(Leads);

    protected abstract Task<int> AnswerAsync<TSubject>(ParseResult args, SegmentQuestion<TSubject> question, ToolOutput output, CancellationToken ct);

    protected sealed override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        var text = args.GetValue(_ruleFile) is { } file ? await RuleFile.ReadAsync(file, ct) : args.GetRequiredValue(_rule);
        var (rule, asOf) = (Rule.Parse(text), _asOf.Read(args, store.Zone));
        await BeReadyAsync(store, output, ct);
        await using var scope = store.Scope();
        return AsksLeads(args) ? await AskAsync(SubjectFace.Leads) : await AskAsync(SubjectFace.Customers);

        async Task<int> AskAsync<TSubject>(SubjectFace<TSubject> subject)
        {
            var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<TSubject>>();
            return await AnswerAsync<TSubject>(args, new(subject, rules, await rules.BindAsync(rule, asOf, ct), scope.ServiceProvider), output, ct);
        }
    }
}
