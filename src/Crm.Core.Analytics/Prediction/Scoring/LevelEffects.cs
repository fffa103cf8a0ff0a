using Crm.Core.Analytics.Prediction.Fields;

namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>What each level of a field adds to the log-odds. A level that is not here adds nothing.</summary>
/// <param name="Name">The field.</param>
/// <param name="Levels">The levels the model knows, in the order of their characters.</param>
/// <param name="Effects">What each adds.</param>
/// <param name="BlankEffect">What a blank adds; null where blanks are passed over.</param>
/// <param name="Typical">The average over the rows learnt from.</param>
/// <param name="Rows">How many rows it was learnt from: the blank ones first, then those of each level.</param>
public sealed record LevelEffects(string Name, IReadOnlyList<string> Levels, IReadOnlyList<double> Effects, double? BlankEffect, double Typical, IReadOnlyList<long> Rows)
    : ModelField(Name, BlankEffect, Typical, Rows)
{
    private readonly Dictionary<string, double> _effects = Levels.Zip(Effects).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<(Reason Reason, long Rows)> Reasons => Levels.Select((l, i) => Told(l, Effects[i], i)).Concat(BlankReason);

    internal override void AddTo(Field field, Span<double> logOdds)
    {
        var levels = Kind<LevelField>(field);
        // A blank has the code −1.
        var effects = new double[levels.Levels.Count + 1];
        effects[0] = BlankEffect ?? 0;
        for (var i = 0; i < levels.Levels.Count; i++) effects[i + 1] = _effects.GetValueOrDefault(levels.Levels[i]);
        var codes = levels.Codes;
        for (var i = 0; i < codes.Length; i++) logOdds[i] += effects[codes[i] + 1];
    }

    internal override (string Level, double Effect)? Of(Field field, int row)
    {
        var levels = Kind<LevelField>(field);
        if (levels.Codes[row] < 0) return BlankEffect is { } blank ? (Reason.Blank, blank) : null;
        var level = levels.Levels[levels.Codes[row]];
        return _effects.TryGetValue(level, out var effect) ? (level, effect) : null;
    }
}
