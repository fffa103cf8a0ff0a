namespace Crm.Core.Rules.Tree;

/// <summary>A field is one of some values; false when the field is missing.</summary>
public sealed class InNode : RuleNode
{
    /// <summary>A list.</summary>
    /// <param name="field">The registered name.</param>
    /// <param name="values">The values, in order; repeated ones count once.</param>
    /// <exception cref="RuleException"><c>crm.rule.empty-group</c>, <c>crm.rule.too-many-values</c>.</exception>
    public InNode(string field, IEnumerable<RuleValue> values) => (Field, Values) = (RuleNames.Name(field), RuleValues.Of(values));

    /// <summary>The registered name.</summary>
    public string Field { get; }

    /// <summary>The values, each once.</summary>
    public IReadOnlyList<RuleValue> Values { get; }
}
