using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>A name for scores from a number on, up to where the next band begins.</summary>
public sealed class ScoreBand
{
    /// <summary>A band.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="from">The lowest score of the band, in whole points.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.score.invalid-bands</c>.</exception>
    public ScoreBand(string name, int from)
    {
        Name = CleanText.Required(name, ScoreLimits.NameCharacters, "name");
        From = Math.Abs((long)from) <= ScoreLimits.Furthest ? from : throw new CrmException(ScoreErrors.InvalidBands, "from");
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The lowest score of the band, in whole points.</summary>
    public int From { get; }
}
