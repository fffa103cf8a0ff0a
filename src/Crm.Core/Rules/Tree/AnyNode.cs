namespace Crm.Core.Rules.Tree;

/// <summary>At least one of some conditions holds.</summary>
/// <param name="of">The conditions, in order; at least one.</param>
/// <exception cref="RuleException"><c>crm.rule.empty-group</c>.</exception>
public sealed class AnyNode(IEnumerable<RuleNode> of) : GroupNode(of);
