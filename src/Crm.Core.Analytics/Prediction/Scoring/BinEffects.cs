using Crm.Core.Analytics.Prediction.Fields;

namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>What each interval of a field of numbers adds to the log-odds.</summary>
/// <param name="Name">The field.</param>
/// <param name="Edges">Where intervals end, ascending; an edge belongs to the interval below it.</param>
/// <param name="Effects">What each interval adds, one more than edges; null where the model passes an interval over.</param>
/// <param name="BlankEffect">What a blank adds; null where blanks are passed over.</param>
/// <param name="Typical">The average over the rows learnt from.</param>
/// <param name="Rows">How many rows it was learnt from: the blank ones first, then those of each interval.</param>
public sealed record BinEffects(string Name, IReadOnlyList<double> Edges, IReadOnlyList<double?> Effects, double? BlankEffect, double Typical, IReadOnlyList<long> Rows)
    : ModelField(Name, BlankEffect, Typical, Rows)
{
    private readonly double[] _edges = [.. Edges];

    /// <inheritdoc/>
    public override IEnumerable<(Reason Reason, long Rows)> Reasons => Effects.Index().Where(e => e.Item is not null).Select(e => Told(LevelName(e.Index), e.Item!.Value, e.Index)).Concat(BlankReason);

    internal override void AddTo(Field field, Span<double> logOdds)
    {
        double[] effects = [.. Effects.Select(e => e ?? 0)];
        var numbers = Kind<NumberField>(field).Numbers;
        for (var i = 0; i < numbers.Length; i++) logOdds[i] += numbers[i] is { } number ? effects[Bins.Place(_edges, number)] : BlankEffect ?? 0;
    }

    internal override (string Level, double Effect)? Of(Field field, int row)
    {
        if (Kind<NumberField>(field).Numbers[row] is not { } number) return BlankEffect is { } blank ? (Reason.Blank, blank) : null;
        var place = Bins.Place(_edges, number);
        return Effects[place] is { } effect ? (LevelName(place), effect) : null;
    }

    private string LevelName(int place) => Bins.Name(_edges, place);
}
