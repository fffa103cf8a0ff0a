using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>What conditions on one record are made from. Its fields come as extension properties from <c>Crm.Core.Subjects</c>, and from a host for its own.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public class AskedRecord<TRecord>
{
    internal AskedRecord()
    {
    }

    /// <summary>Fields by their names.</summary>
    public AskedNames<TRecord> Named { get; } = new(string.Empty);

    /// <summary>Holds for each.</summary>
    public Condition<TRecord> Everything => new(new ConstantNode(true));

    /// <summary>Holds for none.</summary>
    public Condition<TRecord> Nothing => new(new ConstantNode(false));

    /// <summary>All of some conditions hold: a group of its own, as between parentheses.</summary>
    /// <param name="conditions">At least one.</param>
    /// <exception cref="RuleException"><c>crm.rule.empty-group</c>.</exception>
    public Condition<TRecord> All(params IEnumerable<Condition<TRecord>> conditions) => new(new AllNode(conditions.Select(c => c.Node)));

    /// <summary>At least one of some conditions holds: a group of its own, as between parentheses.</summary>
    /// <param name="conditions">At least one.</param>
    /// <exception cref="RuleException"><c>crm.rule.empty-group</c>.</exception>
    public Condition<TRecord> Any(params IEnumerable<Condition<TRecord>> conditions) => new(new AnyNode(conditions.Select(c => c.Node)));
}
