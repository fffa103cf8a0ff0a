namespace Crm.Core.Scoring;

/// <summary>Two plans side by side: who fits, and who is interested. Each pair of bands is a grade, from <c>A1</c> for the highest of both.</summary>
/// <param name="Fit">The plan that gives the letter.</param>
/// <param name="Engagement">The plan that gives the number.</param>
public sealed record ScoreMatrix(ScorePlanId Fit, ScorePlanId Engagement)
{
    /// <summary>The grade of two bands.</summary>
    /// <param name="fit">The definition of the plan that gives the letter.</param>
    /// <param name="fitBand">A band of it; null below the lowest one.</param>
    /// <param name="engagement">The definition of the plan that gives the number.</param>
    /// <param name="engagementBand">A band of it; null below the lowest one.</param>
    internal static string Grade(ScoreDefinition fit, string? fitBand, ScoreDefinition engagement, string? engagementBand) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(char)('A' + Place(fit, fitBand))}{1 + Place(engagement, engagementBand)}");

    /// <summary>How many bands are above one; below the lowest, all are.</summary>
    internal static int Place(ScoreDefinition definition, string? band)
    {
        var index = band is null ? -1 : definition.Bands.ToList().FindIndex(b => b.Name == band);
        return definition.Bands.Count - 1 - index;
    }
}
