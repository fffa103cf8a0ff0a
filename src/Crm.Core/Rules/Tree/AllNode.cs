namespace Crm.Core.Rules.Tree;

/// <summary>All of some conditions hold.</summary>
/// <param name="of">The conditions, in order; at least one.</param>
/// <exception cref="RuleException"><c>crm.rule.empty-group</c>.</exception>
public sealed class AllNode(IEnumerable<RuleNode> of) : GroupNode(of);
