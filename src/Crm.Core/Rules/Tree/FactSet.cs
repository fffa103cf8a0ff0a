namespace Crm.Core.Rules.Tree;

/// <summary>Some of the records of a subject: those of a source that meet a condition, within a window of time.</summary>
/// <param name="source">The registered name.</param>
/// <param name="where">The condition on each record; null for all. Only conditions on fields.</param>
/// <param name="window">When; null for ever.</param>
public sealed class FactSet(string source, RuleNode? where = null, Window? window = null)
{
    /// <summary>The registered name.</summary>
    public string Source { get; } = RuleNames.Source(source);

    /// <summary>The condition on each record; null for all.</summary>
    public RuleNode? Where { get; } = where;

    /// <summary>When; null for ever.</summary>
    public Window? Window { get; } = window;
}
