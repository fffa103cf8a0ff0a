namespace Crm.Core.Rules.Tree;

/// <summary>Records one after the other, each strictly later than the one before, the last within a time of the first.</summary>
public sealed class SequenceNode : RuleNode
{
    /// <summary>A sequence.</summary>
    /// <param name="steps">The records, in order; at least two.</param>
    /// <param name="within">From the first to the last; null for any time.</param>
    /// <param name="notBetween">Records of which there may be none strictly between the first and the last; null for no such.</param>
    /// <exception cref="RuleException"><c>crm.rule.empty-group</c>: fewer than two steps; <c>crm.rule.invalid-period</c>.</exception>
    public SequenceNode(IEnumerable<FactSet> steps, Period? within = null, FactSet? notBetween = null)
    {
        (Steps, Within, NotBetween) = ([.. steps], within, notBetween);
        if (within == default(Period)) throw new RuleException(RuleErrors.InvalidPeriod, Place);
        if (Steps.Count < 2) throw new RuleException(RuleErrors.EmptyGroup, Place, "two or more steps");
    }

    /// <summary>The records, in order; at least two.</summary>
    public IReadOnlyList<FactSet> Steps { get; }

    /// <summary>From the first to the last; null for any time.</summary>
    public Period? Within { get; }

    /// <summary>Records of which there may be none between the first and the last; null for no such.</summary>
    public FactSet? NotBetween { get; }

    /// <summary>All records it looks at.</summary>
    internal IEnumerable<FactSet> FactSets => NotBetween is null ? Steps : Steps.Append(NotBetween);
}
