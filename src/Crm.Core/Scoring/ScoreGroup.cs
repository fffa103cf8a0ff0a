using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>Rules of a score plan that belong together, with a limit on what they give in all.</summary>
public sealed class ScoreGroup
{
    /// <summary>Rules that belong together.</summary>
    /// <param name="name">1 to 100 characters, once in a plan.</param>
    /// <param name="rules">The rules, in order; at least one.</param>
    /// <param name="from">The fewest points of the group, whole; null for no such limit.</param>
    /// <param name="to">The most points of the group, whole; null for no such limit.</param>
    /// <exception cref="CrmException"><c>crm.score.empty</c>, <c>crm.score.invalid-limit</c>, <c>crm.text.…</c>.</exception>
    public ScoreGroup(string name, IReadOnlyList<ScoreRule> rules, int? from = null, int? to = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Name = CleanText.Required(name, ScoreLimits.NameCharacters, "name");
        if (rules.Count == 0) throw new CrmException(ScoreErrors.Empty, "rules");
        MustBeLimit(from, to);
        (Rules, From, To) = ([.. rules], from, to);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The rules, in order.</summary>
    public IReadOnlyList<ScoreRule> Rules { get; }

    /// <summary>The fewest points of the group; null for no such limit.</summary>
    public int? From { get; }

    /// <summary>The most points of the group; null for no such limit.</summary>
    public int? To { get; }

    internal static void MustBeLimit(int? from, int? to)
    {
        if (from is < -ScoreLimits.Furthest or > ScoreLimits.Furthest) throw new CrmException(ScoreErrors.InvalidLimit, "from");
        if (to is < -ScoreLimits.Furthest or > ScoreLimits.Furthest || to <= from) throw new CrmException(ScoreErrors.InvalidLimit, "to");
    }
}
