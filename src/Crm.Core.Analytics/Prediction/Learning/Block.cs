using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Scoring;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>The columns of a design that one field has: one for each level that occurs and one for blank, of which a row has one; before them the standardised number where numbers are no tenths.</summary>
internal sealed class Block
{
    private readonly CodedField _coded;
    private readonly int[] _columns;
    private readonly double[] _numbers;
    private readonly double _mean;
    private readonly double _deviation;

    private Block(CodedField coded, int[] columns, int width, double[] numbers, double mean, double deviation) =>
        (_coded, _columns, Width, _numbers, _mean, _deviation) = (coded, columns, width, numbers, mean, deviation);

    public string Name => _coded.Field.Name;

    /// <summary>How many columns there are.</summary>
    public int Width { get; }

    /// <summary>Whether the first column is a number.</summary>
    public bool HasNumber => _numbers.Length > 0;

    /// <summary>The block of a field; null where it is the same for all rows and tells nothing.</summary>
    public static Block? Of(Field field, IReadOnlyList<int> rows, bool binned)
    {
        if (field is NumberField number && !binned) return OfNumber(number, rows);
        var coded = CodedField.Of(field, rows);
        // Blank comes first.
        var occurs = new bool[coded.Levels + 1];
        foreach (var row in rows) occurs[coded.Codes[row] + 1] = true;
        return Made(coded, occurs, [], 0, 1);
    }

    private static Block? OfNumber(NumberField field, IReadOnlyList<int> rows)
    {
        var known = field.Known(rows);
        if (known.Length == 0) return null;
        var mean = known.Average();
        var deviation = Math.Sqrt(known.Average(k => (k - mean) * (k - mean)));
        // What differs by rounding only is the same.
        if (!(deviation > 1e-12 * Math.Max(Math.Abs(known[0]), Math.Abs(known[^1])))) return null;
        var (codes, numbers) = (new int[field.Count], new double[field.Count]);
        for (var i = 0; i < codes.Length; i++) (codes[i], numbers[i]) = field.Numbers[i] is { } n ? (0, SlopeEffect.Standard(n, mean, deviation)) : (-1, 0);
        return Made(new(field, codes, 1, []), [known.Length < rows.Count, false], numbers, mean, deviation);
    }

    private static Block? Made(CodedField coded, bool[] occurs, double[] numbers, double mean, double deviation)
    {
        var (columns, width) = (new int[occurs.Length], numbers.Length > 0 ? 1 : 0);
        for (var i = 0; i < columns.Length; i++) columns[i] = occurs[i] ? width++ : -1;
        return width < 2 && numbers.Length == 0 ? null : new(coded, columns, width, numbers, mean, deviation);
    }

    /// <summary>The column a row has 1 in, from 0; −1 for none.</summary>
    public int Column(int row) => _columns[_coded.Codes[row] + 1];

    /// <summary>The standardised number of a row; 0 for blank.</summary>
    public double Number(int row) => _numbers[row];

    /// <summary>The part of the model its weights are.</summary>
    public ModelField Model(ReadOnlySpan<double> weights, IReadOnlyList<int> rows)
    {
        double? blank = _columns[0] < 0 ? null : weights[_columns[0]];
        var counts = new long[_columns.Length];
        foreach (var row in rows) counts[_coded.Codes[row] + 1]++;
        if (HasNumber) return new SlopeEffect(Name, _mean, _deviation, weights[0], blank, (blank ?? 0) * counts[0] / rows.Count, counts);
        var (effects, sum) = (new double?[_coded.Levels], 0.0);
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] < 0) continue;
            sum += weights[_columns[i]] * counts[i];
            if (i > 0) effects[i - 1] = weights[_columns[i]];
        }

        return _coded.Model(effects, blank, sum / rows.Count, counts);
    }
}
