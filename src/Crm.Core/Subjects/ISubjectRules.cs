using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Subjects;

/// <summary>Asks rules about the records of one kind: customers, leads or deals of the tenant in scope. Reads what is stored; changes nothing.</summary>
/// <typeparam name="TSubject"><see cref="Customers.Customer"/>, <see cref="Leads.Lead"/> or <see cref="Opportunities.Opportunity"/>.</typeparam>
public interface ISubjectRules<TSubject>
{
    /// <summary>All that rules may ask: the library's fields and sources, the attributes of the tenant, what the host registered.</summary>
    /// <param name="ct">Cancels.</param>
    Task<RuleSchema<TSubject>> SchemaAsync(CancellationToken ct = default);

    /// <summary>Makes a rule ready for one question: in the tenant's time zone and base currency, with the thresholds of its ranks.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="asOf">The instant of the question; null for now. Facts recorded later are not hidden: only windows and points in time move.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleException"><c>crm.rule.…</c> with its place, what is expected there and the nearest known name.</exception>
    Task<BoundRule<TSubject>> BindAsync(Rule rule, DateTimeOffset? asOf = null, CancellationToken ct = default);

    /// <summary>Those for whom a rule holds, as a specification any repository takes. Customers that are archived are left out.</summary>
    /// <param name="rule">The rule, ready for a question.</param>
    Specification<TSubject> Which(BoundRule<TSubject> rule);

    /// <summary>
    /// What is right in a rule but may not be meant. A negation counts only over a field that is missing of at least <paramref name="often"/> of all subjects.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="often">A share, 0 to 1; a tenth unless told.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleException">As <see cref="RuleSchema.MustFit"/>.</exception>
    Task<IReadOnlyList<RuleHint>> HintsAsync(Rule rule, double often = 0.1, CancellationToken ct = default);

    /// <summary>For how many a rule holds.</summary>
    /// <param name="rule">The rule, ready for a question.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleException"><c>crm.rule.overflow</c>.</exception>
    Task<long> CountAsync(BoundRule<TSubject> rule, CancellationToken ct = default);

    /// <summary>The ids of those for whom a rule holds, in their order.</summary>
    /// <param name="rule">The rule, ready for a question.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleException"><c>crm.rule.overflow</c>.</exception>
    IAsyncEnumerable<Guid> ListAsync(BoundRule<TSubject> rule, CancellationToken ct = default);

    /// <summary>Whether a rule holds for one of them, and why.</summary>
    /// <param name="rule">The rule, ready for a question.</param>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when the tenant has no such record.</returns>
    Task<RuleTrace?> ExplainAsync(BoundRule<TSubject> rule, Guid id, CancellationToken ct = default);

    /// <summary>One of them with the records a rule asks about; null when the tenant has no such record.</summary>
    /// <param name="rule">The rule, ready for a question.</param>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    Task<RuleSubject<TSubject>?> LoadAsync(BoundRule<TSubject> rule, Guid id, CancellationToken ct = default);

    /// <summary>Some of them as they are stored, with the records of some sources: for many subjects, or several rules at once. A query for each source, whatever their number.</summary>
    /// <param name="with">The sources: those of all rules, each once.</param>
    /// <param name="ids">The ids, at most 200, each once; those the tenant does not have are left out.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Them, in the order of their ids.</returns>
    Task<IReadOnlyList<RuleSubject<TSubject>>> LoadManyAsync(IReadOnlyList<RuleSource<TSubject>> with, IReadOnlyList<Guid> ids, CancellationToken ct = default);
}
