using Crm.Core.Rules.Text;

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

    /// <summary>Reads a set of records.</summary>
    /// <param name="text">As it stands in <c>count(…)</c>: <c>purchase where amount &gt;= 100_000 in last 90d</c>.</param>
    /// <exception cref="RuleException"><c>crm.rule.…</c> with line and column, what is expected there and the nearest known name.</exception>
    public static FactSet Parse(string? text) => RuleParser.ParseFacts(text);

    /// <summary>The canonical text: reading it gives this set.</summary>
    public override string ToString() => RulePrinter.Print(this);
}
