using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>Points for one value of a field.</summary>
public sealed class ScoreMapEntry
{
    /// <summary>Points for one value of a field.</summary>
    /// <param name="value">The value; a text or a code.</param>
    /// <param name="points">From -1 000 000 to 1 000 000, not 0.</param>
    /// <exception cref="CrmException"><c>crm.score.invalid-points</c>.</exception>
    /// <exception cref="RuleException"><c>crm.rule.too-long</c>, <c>crm.rule.invalid-text</c>.</exception>
    public ScoreMapEntry(string value, int points)
    {
        ArgumentNullException.ThrowIfNull(value);
        (Value, Points) = (RuleNames.Text(value), ScoreRule.Checked(points));
    }

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <summary>The points.</summary>
    public int Points { get; }
}
