namespace Crm.Core.Rules.Tree;

/// <summary>A field has a value.</summary>
/// <param name="field">The registered name.</param>
public sealed class KnownNode(string field) : RuleNode
{
    /// <summary>The registered name.</summary>
    public string Field { get; } = RuleNames.Name(field);
}
