using System.Linq.Expressions;
using Crm.Core.Domain;

namespace Crm.Core.Storage;

/// <summary>A condition on a record, as an expression every adapter can read.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Matches">The condition. Values must be captured variables, not constants, so that databases can reuse the plan.</param>
public sealed record Criterion<T>(Expression<Func<T, bool>> Matches)
{
    private readonly Lazy<Func<T, bool>> _compiled = new(() => Matches.Compile(preferInterpretation: true));

    private readonly Lazy<bool> _facts = new(() => FactsFinder.IsIn(Matches));

    /// <summary>The same condition as a natural key, where it is one: records not stored yet are then compared by key, which is far cheaper.</summary>
    public UniqueKey? Key { get; init; }

    /// <summary>True when the condition asks for other records through <see cref="Facts"/>; then only what is stored can be asked.</summary>
    public bool ReachesFacts => _facts.Value;

    /// <summary>Whether a record in memory meets the condition.</summary>
    /// <param name="record">The record.</param>
    public bool IsMetBy(T record) => Key is { } key && record is AggregateRoot root ? root.UniqueKeys.Any(key.Equals) : _compiled.Value(record);
}
