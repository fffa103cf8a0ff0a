using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Fields;

/// <summary>A field of numbers.</summary>
public sealed class NumberField : Field
{
    /// <summary>The furthest a number may be from 0: sums of numbers within it, and of their squares, stay finite.</summary>
    public const double Furthest = 1e100;

    private readonly double?[] _numbers;

    /// <summary>A field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">One for every row; null is blank.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-number</c> with the row, from 0: not finite or beyond 1e100; <c>crm.analytics.invalid-table</c>: no name.</exception>
    public NumberField(string name, IReadOnlyList<double?> values)
        : base(name, values.Count)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } number && !(Math.Abs(number) <= Furthest)) throw new CrmException(AnalyticsErrors.InvalidNumber, $"{name} {i}");
        }

        _numbers = [.. values];
    }

    /// <inheritdoc/>
    public override bool IsBlank(int row) => _numbers[row] is null;

    internal ReadOnlySpan<double?> Numbers => _numbers;

    // Ascending.
    internal double[] Known(IEnumerable<int> rows)
    {
        double[] known = [.. rows.Select(r => _numbers[r]).OfType<double>()];
        Array.Sort(known);
        return known;
    }
}
