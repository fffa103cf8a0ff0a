namespace Crm.Core.Rules.Tree;

/// <summary>Somebody is in a segment.</summary>
/// <param name="segment">Its name or id.</param>
public sealed class MemberNode(string segment) : RuleNode
{
    /// <summary>Its name or id.</summary>
    public string Segment { get; } = RuleNames.Name(segment);
}
