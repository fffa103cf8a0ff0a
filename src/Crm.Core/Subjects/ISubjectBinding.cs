using System.Linq.Expressions;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Subjects;

/// <summary>What processes need of the rules about one kind of record beside what hosts do.</summary>
internal interface ISubjectBinding<TSubject>
{
    /// <summary>Who can be found at all.</summary>
    Expression<Func<TSubject, bool>> Population { get; }

    /// <summary>The ids of all who can be found, in their order, behind one; null for all.</summary>
    IAsyncEnumerable<Guid> IdsAsync(Guid? after, CancellationToken ct);

    /// <summary>All that rules may ask.</summary>
    Task<RuleSchema<TSubject>> SchemaAsync(CancellationToken ct);

    /// <summary>Asks the store, and tells what it cannot add up or cannot read as a refusal of the rule.</summary>
    /// <exception cref="RuleException"><c>crm.rule.overflow</c>, <c>crm.rule.too-complex</c>.</exception>
    Task<T> AskAsync<T>(Func<Task<T>> read);

    /// <summary>Makes a rule ready for one question, against a schema that is read once for several.</summary>
    /// <exception cref="RuleException">As <see cref="ISubjectRules{TSubject}.BindAsync"/>.</exception>
    Task<BoundRule<TSubject>> BindAsync(Rule rule, RuleSchema<TSubject> schema, DateTimeOffset asOf, CancellationToken ct);

    /// <summary>What is asked with at an instant of facts alone: no segments, no scores, no ranks.</summary>
    RuleContext FactsContext(DateTimeOffset asOf);

    /// <summary>What a rule is asked with at an instant, without thresholds.</summary>
    Task<RuleContext> ContextAsync(Rule rule, DateTimeOffset asOf, CancellationToken ct);

    /// <summary>The figures of the last ones among the best, for each rank of a rule.</summary>
    /// <exception cref="RuleException"><c>crm.rule.overflow</c>.</exception>
    Task<IReadOnlyDictionary<RankNode, RuleValue>> ThresholdsAsync(Rule rule, RuleSchema<TSubject> schema, RuleContext context, CancellationToken ct);

    /// <summary>The kind of record whose changes change who can be found at all: whoever is archived leaves a segment of lists too.</summary>
    IReadOnlySet<string> Itself { get; }

    /// <summary>The kinds of records, as events name them, whose changes can change the answer of a rule.</summary>
    IReadOnlySet<string> Touching(BoundRule<TSubject> rule);
}
