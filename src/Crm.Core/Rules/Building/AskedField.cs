using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>A field without an order: a code, an id, one of the values of an enumeration, yes or no.</summary>
/// <typeparam name="TRecord">The record it is of.</typeparam>
/// <typeparam name="TValue">What it is compared with.</typeparam>
public class AskedField<TRecord, TValue> : AskedFigure<TRecord, TValue>
{
    internal AskedField(string name, Func<TValue, RuleValue> write)
        : base((comparison, value) => new CompareNode(name, comparison, value), write) => Name = name;

    /// <summary>The registered name.</summary>
    public string Name { get; }

    /// <summary>It has a value.</summary>
    public Condition<TRecord> IsKnown => new(new KnownNode(Name));

    /// <summary>It has none.</summary>
    public Condition<TRecord> IsUnknown => !IsKnown;

    /// <summary>One of some values.</summary>
    /// <param name="values">At least one.</param>
    public Condition<TRecord> IsIn(params IEnumerable<TValue> values) => new(new InNode(Name, values.Select(Write)));

    /// <summary>None of some values, or no value at all.</summary>
    /// <param name="values">At least one.</param>
    public Condition<TRecord> IsNotIn(params IEnumerable<TValue> values) => !IsIn(values);
}
