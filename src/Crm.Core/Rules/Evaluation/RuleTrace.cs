using System.Globalization;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Why a condition holds for a subject, or does not.</summary>
/// <param name="Node">The condition as it is written.</param>
/// <param name="Holds">Whether it holds.</param>
public sealed record RuleTrace(RuleNode Node, bool Holds)
{
    /// <summary>
    /// What the subject has: the value of the field, the figure of the records, the values of a collection, the state of a consent, the score; empty when it is missing, and for groups.
    /// </summary>
    public IReadOnlyList<RuleValue> Actual { get; init; } = [];

    /// <summary>The id the condition has in the JSON form of the rule, <see cref="Rule.ToJson"/>: <c>n1</c> for the whole rule. An editor finds its own nodes by it.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"n{Number()}");

    /// <summary>True when the field or the figure is missing, which makes every condition on it false.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The ids of the records that count, earliest first; of many the latest <see cref="MostEvidence"/>.</summary>
    public IReadOnlyList<Guid> Evidence { get; init; } = [];

    /// <summary>The conditions directly inside, all of them, whether or not they decided.</summary>
    public IReadOnlyList<RuleTrace> Inside { get; init; } = [];

    /// <summary>For a rank: the figure of the last one among the best or the least; null for any other condition, and when nobody has the figure.</summary>
    public RuleValue? Threshold { get; init; }

    /// <summary>
    /// The first instant at which the answer is another one although no fact changes, UTC; null when there is none, or only after a thousand changes of its
    /// parts. What depends on other subjects (ranks, segments, scores) is taken to stay as it is. Computed when it is asked for.
    /// </summary>
    public DateTimeOffset? FlipsAt => Flips?.Invoke();

    /// <summary>
    /// What would have to be otherwise for the condition to hold, the fewest changes first: the conditions to turn, and by how much each is missed. Empty when it holds.
    /// </summary>
    public IReadOnlyList<RuleMiss> Misses => Holds ? [] : RuleMisses.Of(this);

    /// <summary>The explanation for people: a line a condition, what holds and what does not, what is there and what is missing.</summary>
    /// <param name="language"><c>en</c> or <c>vi</c>; any other is English.</param>
    public string ToText(string language = "en") => RuleTraceText.Of(this, language);

    /// <summary>How many ids of records are given at most.</summary>
    public const int MostEvidence = 100;

    private int Number()
    {
        if (Origin is null) return 1;
        var number = 1;
        foreach (var node in RuleTree.Whole(Origin.Root))
        {
            if (ReferenceEquals(node, Node)) return number;
            number++;
        }

        return number;
    }

    internal Func<DateTimeOffset?>? Flips { get; set; }

    /// <summary>What it has in common with the other conditions of the explanation; null for a part that is not told.</summary>
    internal RuleTraceOrigin? Origin { get; set; }
}
