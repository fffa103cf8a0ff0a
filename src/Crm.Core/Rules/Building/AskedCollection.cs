using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>A field with any number of values.</summary>
/// <typeparam name="TRecord">The record it is of.</typeparam>
/// <typeparam name="TValue">What each of them is compared with.</typeparam>
public sealed class AskedCollection<TRecord, TValue>
{
    private readonly Func<TValue, RuleValue> _write;

    internal AskedCollection(string name, Func<TValue, RuleValue> write) => (Name, _write) = (name, write);

    /// <summary>The registered name.</summary>
    public string Name { get; }

    /// <summary>It has any value.</summary>
    public Condition<TRecord> IsKnown => new(new KnownNode(Name));

    /// <summary>It has none.</summary>
    public Condition<TRecord> IsUnknown => !IsKnown;

    /// <summary>It has at least one of some values.</summary>
    /// <param name="values">At least one.</param>
    public Condition<TRecord> HasAny(params IEnumerable<TValue> values) => Has(Quantifier.Any, values);

    /// <summary>It has each of some values.</summary>
    /// <param name="values">At least one.</param>
    public Condition<TRecord> HasAll(params IEnumerable<TValue> values) => Has(Quantifier.All, values);

    /// <summary>It has not one of some values.</summary>
    /// <param name="values">At least one.</param>
    public Condition<TRecord> HasNone(params IEnumerable<TValue> values) => Has(Quantifier.None, values);

    private Condition<TRecord> Has(Quantifier quantifier, IEnumerable<TValue> values) => new(new HasNode(Name, quantifier, values.Select(_write)));
}
