namespace Crm.Core.Scoring;

/// <summary>What a rule gives a subject, in millionths of a point.</summary>
/// <param name="Before">Before age.</param>
/// <param name="After">What age left.</param>
/// <param name="Points">What the most of the rule left.</param>
/// <param name="Events">How many records counted.</param>
/// <param name="Value">The value that gave the points.</param>
internal readonly record struct ScoredRule(Int128 Before, Int128 After, long Points, int Events = 0, string? Value = null)
{
    public static ScoredRule Plain(long points, string? value = null) => new(points, points, points, 0, value);
}
