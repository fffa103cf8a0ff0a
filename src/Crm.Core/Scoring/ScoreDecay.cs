using Crm.Core.Errors;

namespace Crm.Core.Scoring;

/// <summary>
/// What is left of the points of an event as it ages: a whole number of parts per million for every age in whole days, the same on every machine and in every
/// database. Never more than for a younger event.
/// </summary>
public sealed class ScoreDecay
{
    /// <summary>All of the points, in parts per million.</summary>
    public const int Whole = 1_000_000;

    private readonly Lazy<int[]> _table;

    private ScoreDecay(int? halfLifeDays, IReadOnlyList<ScoreDecayStep> steps)
    {
        (HalfLifeDays, Steps) = (halfLifeDays, steps);
        _table = new(() => HalfLifeDays is { } days ? HalfLives.Table(days) : OfSteps());
    }

    /// <summary>After how many days half is left; null for a decay by steps.</summary>
    public int? HalfLifeDays { get; }

    /// <summary>The steps, earliest first; empty for a half-life.</summary>
    public IReadOnlyList<ScoreDecayStep> Steps { get; }

    /// <summary>What is left by age in whole days, in parts per million; beyond its end the last value stays.</summary>
    public IReadOnlyList<int> Table => _table.Value;

    /// <summary>Half is left after some days, a quarter after twice as many…</summary>
    /// <param name="days">1 to 3 650.</param>
    /// <exception cref="CrmException"><c>crm.score.invalid-decay</c>.</exception>
    public static ScoreDecay HalfLife(int days) => days is >= 1 and <= ScoreLimits.HalfLifeDays ? new(days, []) : throw new CrmException(ScoreErrors.InvalidDecay, "halfLife");

    /// <summary>All is left until the first step.</summary>
    /// <param name="steps">The steps, earliest first; each leaves less than the one before.</param>
    /// <exception cref="CrmException"><c>crm.score.empty</c>, <c>crm.score.too-large</c>, <c>crm.score.invalid-decay</c>.</exception>
    public static ScoreDecay Step(params IReadOnlyList<ScoreDecayStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0) throw new CrmException(ScoreErrors.Empty, "steps");
        if (steps.Count > ScoreLimits.Steps) throw new CrmException(ScoreErrors.TooLarge, "steps");
        for (var i = 1; i < steps.Count; i++)
        {
            if (steps[i].Days <= steps[i - 1].Days || steps[i].PartsPerMillion >= steps[i - 1].PartsPerMillion) throw new CrmException(ScoreErrors.InvalidDecay, $"steps/{i}");
        }

        return new(null, [.. steps]);
    }

    /// <summary>What is left at an age, in parts per million.</summary>
    /// <param name="days">The age in whole days of 24 hours; a negative one counts as 0.</param>
    public int PartsPerMillion(long days)
    {
        var table = _table.Value;
        return table[Math.Clamp(days, 0, table.Length - 1)];
    }

    private int[] OfSteps()
    {
        var table = new int[Steps[^1].Days + 1];
        var (next, left) = (0, Whole);
        for (var day = 0; day < table.Length; day++)
        {
            if (day == Steps[next].Days) left = Steps[next++].PartsPerMillion;
            table[day] = left;
        }

        return table;
    }
}
