namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>What a level of a field does to a score.</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">The level; of numbers the interval, or <c>+1 sd</c> for one standard deviation more; <see cref="Blank"/> where nothing is known.</param>
/// <param name="Effect">By how much it changes the log-odds against what the field does on average over the rows learnt from; positive speaks for it.</param>
public sealed record Reason(string Field, string Level, double Effect)
{
    /// <summary>The level of rows nothing is known of.</summary>
    public const string Blank = "(blank)";
}
