using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>A number or an amount: what can be summed up.</summary>
/// <typeparam name="TRecord">The record it is of.</typeparam>
/// <typeparam name="TValue"><see cref="decimal"/>, or <see cref="AskedAmount"/>.</typeparam>
public sealed class AskedQuantity<TRecord, TValue> : AskedOrderedField<TRecord, TValue>
{
    internal AskedQuantity(string name, Func<TValue, RuleValue> write)
        : base(name, write)
    {
    }
}
