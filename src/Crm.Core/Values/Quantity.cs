using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>How many units, with four decimals; negative for what comes back.</summary>
/// <remarks>Equal when the numbers are. <c>default</c> is zero.</remarks>
[JsonConverter(typeof(QuantityJsonConverter))]
public readonly record struct Quantity : IComparable<Quantity>
{
    private Quantity(long scaled) => Scaled = scaled;

    /// <summary>One unit.</summary>
    public static Quantity One { get; } = Of(1);

    /// <summary>The quantity in ten-thousandths, as it is stored.</summary>
    public long Scaled { get; }

    /// <summary>The quantity in units, exact.</summary>
    public decimal Value => Scaled / ScaledNumber.Power(ScaledNumber.FineDecimals);

    /// <summary>A quantity.</summary>
    /// <param name="value">Units, at most four decimals.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.quantity.too-precise</c>, <c>crm.quantity.out-of-range</c>.</exception>
    public static Quantity Of(decimal value, string path = "quantity") =>
        new(ScaledNumber.From(value, ScaledNumber.FineDecimals, QuantityErrors.TooPrecise, QuantityErrors.OutOfRange, path));

    /// <summary>A quantity from ten-thousandths, as it is stored.</summary>
    /// <param name="scaled">Ten-thousandths of a unit.</param>
    /// <exception cref="CrmException"><c>crm.quantity.out-of-range</c>.</exception>
    public static Quantity FromScaled(long scaled) => new(ScaledNumber.InRange(scaled, QuantityErrors.OutOfRange));

    /// <summary>Reads digits with a point, whatever the culture.</summary>
    /// <param name="text">For example <c>1.5</c>; null is refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.quantity.invalid</c> and the codes of <see cref="Of"/>.</exception>
    public static Quantity Parse(string? text, string path = "quantity") =>
        Of(DecimalText.Parse(text, QuantityErrors.Invalid, path), path);

    /// <summary>Reads digits with a point, or says no.</summary>
    /// <param name="text">For example <c>1.5</c>.</param>
    /// <param name="quantity">The quantity; zero when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        quantity = default;
        var fits = DecimalText.TryParse(text, out var value)
            && Math.Abs(value) <= ScaledNumber.Limit / ScaledNumber.Power(ScaledNumber.FineDecimals)
            && decimal.Round(value, ScaledNumber.FineDecimals) == value;
        if (fits)
            quantity = Of(value);
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Scaled.CompareTo(other.Scaled);

    /// <summary>The shortest exact form, the same in every culture: <c>1.5</c>.</summary>
    public override string ToString() => Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the left is less.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Scaled < right.Scaled;

    /// <summary>Whether the left is less or equal.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Scaled <= right.Scaled;

    /// <summary>Whether the left is more.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Scaled > right.Scaled;

    /// <summary>Whether the left is more or equal.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Scaled >= right.Scaled;
}
