namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>Rows as a regression sees them: equal ones are one, in an order of their own, so that the order of rows changes no digit.</summary>
/// <param name="Columns">How many columns, with the intercept, which is the first.</param>
/// <param name="Tail">The first column of the last block, whose columns exclude each other; <paramref name="Columns"/> where it has a number.</param>
/// <param name="Width">How many entries a row has besides the intercept.</param>
/// <param name="At">The columns of each row's entries, ascending; −1 for none.</param>
/// <param name="Values">The entries.</param>
/// <param name="Weights">How many rows are one.</param>
/// <param name="Happened">To how many of them it happened.</param>
internal sealed record Design(int Columns, int Tail, int Width, int[] At, double[] Values, double[] Weights, double[] Happened)
{
    public static Design Of(List<Block> blocks, IReadOnlyList<bool> happened, IReadOnlyList<int> rows)
    {
        var width = blocks.Sum(b => b.HasNumber ? 2 : 1);
        var (at, values, order) = (new int[rows.Count * width], new double[rows.Count * width], new int[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            var (next, first) = (i * width, 1);
            order[i] = i;
            foreach (var block in blocks)
            {
                if (block.HasNumber) (at[next], values[next++]) = (first, block.Number(rows[i]));
                var column = block.Column(rows[i]);
                (at[next], values[next++]) = column < 0 ? (-1, 0) : (first + column, 1);
                first += block.Width;
            }
        }

        Array.Sort(order, (x, y) => Compare(x, y));
        var (kept, weights, positives) = (new List<int>(), new List<double>(), new List<double>());
        foreach (var i in order)
        {
            if (kept.Count == 0 || Compare(kept[^1], i) != 0)
            {
                kept.Add(i);
                weights.Add(0);
                positives.Add(0);
            }

            weights[^1]++;
            positives[^1] += happened[rows[i]] ? 1 : 0;
        }

        var (keptAt, keptValues) = (new int[kept.Count * width], new double[kept.Count * width]);
        foreach (var (to, from) in kept.Index())
        {
            at.AsSpan(from * width, width).CopyTo(keptAt.AsSpan(to * width));
            values.AsSpan(from * width, width).CopyTo(keptValues.AsSpan(to * width));
        }

        var columns = 1 + blocks.Sum(b => b.Width);
        return new(columns, blocks.Count == 0 || blocks[^1].HasNumber ? columns : columns - blocks[^1].Width, width, keptAt, keptValues, [.. weights], [.. positives]);

        int Compare(int x, int y)
        {
            var by = at.AsSpan(x * width, width).SequenceCompareTo(at.AsSpan(y * width, width));
            return by != 0 ? by : values.AsSpan(x * width, width).SequenceCompareTo(values.AsSpan(y * width, width));
        }
    }
}
