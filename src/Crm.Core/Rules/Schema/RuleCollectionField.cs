using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>A field with any number of values.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public abstract class RuleCollectionField<TRecord> : RuleField
{
    private protected RuleCollectionField(string name, RuleFieldType type)
        : base(name, type) => IsCollection = true;

    /// <summary>Whether it has any value.</summary>
    internal abstract RuleTest<TRecord> Known(RuleContext context);

    /// <summary>Whether it has any, all or none of some values.</summary>
    internal abstract RuleTest<TRecord> Has(Quantifier quantifier, IReadOnlyList<RuleValue> values, RuleContext context);

    /// <summary>The values as rules write them.</summary>
    internal abstract IReadOnlyList<RuleValue> Read(TRecord record, RuleContext context);
}
