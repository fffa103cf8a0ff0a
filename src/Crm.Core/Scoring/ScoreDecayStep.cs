using Crm.Core.Errors;

namespace Crm.Core.Scoring;

/// <summary>What is left of the points of an event from an age on.</summary>
public sealed class ScoreDecayStep
{
    /// <summary>A step.</summary>
    /// <param name="days">From this age on, in whole days of 24 hours; 1 to 36 500.</param>
    /// <param name="partsPerMillion">What is left, in parts per million; 0 to 999 999.</param>
    /// <exception cref="CrmException"><c>crm.score.invalid-decay</c>.</exception>
    public ScoreDecayStep(int days, int partsPerMillion)
    {
        Days = days is >= 1 and <= ScoreLimits.StepDays ? days : throw new CrmException(ScoreErrors.InvalidDecay, "days");
        PartsPerMillion = partsPerMillion is >= 0 and < ScoreDecay.Whole ? partsPerMillion : throw new CrmException(ScoreErrors.InvalidDecay, "left");
    }

    /// <summary>From this age on, in whole days of 24 hours.</summary>
    public int Days { get; }

    /// <summary>What is left, in parts per million.</summary>
    public int PartsPerMillion { get; }
}
