namespace Crm.Core.Rules.Tree;

/// <summary>A collection has any, all or none of some values. An empty collection has none of them.</summary>
public sealed class HasNode : RuleNode
{
    /// <summary>A condition on a collection.</summary>
    /// <param name="collection">The registered name.</param>
    /// <param name="quantifier">Any, all or none.</param>
    /// <param name="values">The values, in order; repeated ones count once.</param>
    /// <exception cref="RuleException"><c>crm.rule.empty-group</c>, <c>crm.rule.too-many-values</c>.</exception>
    public HasNode(string collection, Quantifier quantifier, IEnumerable<RuleValue> values) => (Collection, Quantifier, Values) = (RuleNames.Name(collection), quantifier, RuleValues.Of(values));

    /// <summary>The registered name.</summary>
    public string Collection { get; }

    /// <summary>Any, all or none.</summary>
    public Quantifier Quantifier { get; }

    /// <summary>The values, each once.</summary>
    public IReadOnlyList<RuleValue> Values { get; }
}
