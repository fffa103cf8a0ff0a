using Crm.Core.Errors;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>A rule of a score plan: gives points, or takes them.</summary>
public abstract class ScoreRule
{
    private protected ScoreRule(string? name) => Name = CleanText.Optional(name, ScoreLimits.NameCharacters, "name");

    /// <summary>What people see of it; null to show what it asks.</summary>
    public string? Name { get; }

    /// <summary>What it asks, as text.</summary>
    public abstract string Text { get; }

    /// <summary>What it asks, as a condition.</summary>
    internal abstract RuleNode Asked { get; }

    /// <summary>Points in bounds.</summary>
    internal static int Checked(int points, string path = "points") =>
        points != 0 && points is >= -ScoreLimits.Points and <= ScoreLimits.Points ? points : throw new CrmException(ScoreErrors.InvalidPoints, path);
}
