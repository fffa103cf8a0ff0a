using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Scoring;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>A field as levels: its own, or tenths of its numbers.</summary>
/// <param name="Field">The field.</param>
/// <param name="Codes">The level of every row of the table; −1 for blank.</param>
/// <param name="Levels">How many levels there are besides blank.</param>
/// <param name="Edges">Where tenths end; null for a field of levels.</param>
internal sealed record CodedField(Field Field, int[] Codes, int Levels, double[]? Edges)
{
    /// <summary>Codes a field; tenths are those of the rows that are learnt from.</summary>
    public static CodedField Of(Field field, IEnumerable<int> rows)
    {
        if (field is LevelField levels) return new(field, levels.Codes.ToArray(), levels.Levels.Count, null);
        var numbers = (NumberField)field;
        var edges = Bins.Edges(numbers.Known(rows));
        var codes = new int[field.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = numbers.Numbers[i] is { } number ? Bins.Place(edges, number) : -1;
        return new(field, codes, edges.Length + 1, edges);
    }

    /// <summary>The part of a model: effects by code, null for what it does not know; rows by code, blank first.</summary>
    public ModelField Model(double?[] effects, double? blank, double typical, IReadOnlyList<long> rows)
    {
        if (Edges is not null) return new BinEffects(Field.Name, Edges, effects, blank, typical, rows);
        var kept = effects.Index().Where(e => e.Item is not null).ToList();
        return new LevelEffects(Field.Name, kept.ConvertAll(e => ((LevelField)Field).Levels[e.Index]), kept.ConvertAll(e => e.Item!.Value), blank, typical, [rows[0], .. kept.Select(e => rows[e.Index + 1])]);
    }
}
