using Crm.Core.Analytics.Prediction.Fields;

namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>What a number adds to the log-odds, in proportion to its distance from the mean.</summary>
/// <param name="Name">The field.</param>
/// <param name="Mean">The mean of the rows learnt from.</param>
/// <param name="Deviation">Their standard deviation (divided by their number); positive.</param>
/// <param name="Slope">What one standard deviation adds.</param>
/// <param name="BlankEffect">What a blank adds.</param>
/// <param name="Typical">The average over the rows learnt from.</param>
/// <param name="Rows">How many rows it was learnt from: the blank ones, then those with a number.</param>
public sealed record SlopeEffect(string Name, double Mean, double Deviation, double Slope, double? BlankEffect, double Typical, IReadOnlyList<long> Rows)
    : ModelField(Name, BlankEffect, Typical, Rows)
{
    // Nothing is so far away; with more, sums of effects might no longer be numbers.
    private const double Farthest = 1e6;

    /// <inheritdoc/>
    public override IEnumerable<(Reason Reason, long Rows)> Reasons => [(new(Name, "+1 sd", Slope), Rows[1]), .. BlankReason];

    internal static double Standard(double number, double mean, double deviation) => Math.Clamp((number - mean) / deviation, -Farthest, Farthest);

    internal override void AddTo(Field field, Span<double> logOdds)
    {
        var numbers = Kind<NumberField>(field).Numbers;
        for (var i = 0; i < numbers.Length; i++) logOdds[i] += numbers[i] is { } number ? Slope * Standard(number, Mean, Deviation) : BlankEffect ?? 0;
    }

    internal override (string Level, double Effect)? Of(Field field, int row) =>
        Kind<NumberField>(field).Numbers[row] is { } number
            ? (number.ToString("G6", System.Globalization.CultureInfo.InvariantCulture), Slope * Standard(number, Mean, Deviation))
            : BlankEffect is { } blank ? (Reason.Blank, blank) : null;
}
