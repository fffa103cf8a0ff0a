using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Attributes;

/// <summary>
/// A typed value of an attribute. Equality compares type and value; <c>default</c> has no type and is refused everywhere.
/// </summary>
public readonly record struct AttributeValue : IFullText
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxTextLength = 1000;

    private const decimal Scale = 10_000m;
    internal const char Separator = '|';

    /// <summary>How many decimals the whole number of a decimal stands for.</summary>
    internal const int Decimals = 4;

    private AttributeValue(AttributeType type, string? text = null, long? number = null, DateOnly? date = null)
    {
        Type = type;
        StoredText = text;
        StoredNumber = number;
        StoredDate = date;
    }

    /// <summary>What it holds; undefined for <c>default</c>.</summary>
    public AttributeType Type { get; }

    /// <summary>Text, choice, choices (<c>|a|b|</c>) or the id of a reference; null for other types.</summary>
    public string? StoredText { get; }

    /// <summary>A number as it is, a decimal times 10 000, a bool as 0 or 1; null for other types.</summary>
    public long? StoredNumber { get; }

    /// <summary>A date; null for other types.</summary>
    public DateOnly? StoredDate { get; }

    /// <inheritdoc />
    public string FullText => StoredText
        ?? StoredDate?.ToString("O", CultureInfo.InvariantCulture)
        ?? (Type is AttributeType.Decimal ? (StoredNumber ?? 0) / Scale : StoredNumber ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>A text.</summary>
    /// <param name="text">1 to 1 000 characters.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>.</exception>
    public static AttributeValue Text(string text) => new(AttributeType.Text, CleanText.Required(text, MaxTextLength, "value"));

    /// <summary>A whole number.</summary>
    /// <param name="number">Any.</param>
    public static AttributeValue Number(long number) => new(AttributeType.Number, number: number);

    /// <summary>A number with decimals.</summary>
    /// <param name="number">At most four decimals, within ±9 × 10¹⁴.</param>
    /// <exception cref="CrmException"><c>crm.attribute.invalid-decimal</c>.</exception>
    public static AttributeValue Decimal(decimal number)
    {
        if (Math.Abs(number) > 900_000_000_000_000m || decimal.Round(number, 4) != number) throw new CrmException(AttributeErrors.InvalidDecimal, "value");
        return new(AttributeType.Decimal, number: (long)(number * Scale));
    }

    /// <summary>A date.</summary>
    /// <param name="date">Any.</param>
    public static AttributeValue Date(DateOnly date) => new(AttributeType.Date, date: date);

    /// <summary>Yes or no.</summary>
    /// <param name="flag">True for yes.</param>
    public static AttributeValue Bool(bool flag) => new(AttributeType.Bool, number: flag ? 1 : 0);

    /// <summary>One choice.</summary>
    /// <param name="key">The key of a declared choice.</param>
    public static AttributeValue Choice(string key) => new(AttributeType.Choice, AttributeKey.Parse(key, "value").Value);

    /// <summary>Several choices; order and repetition do not matter.</summary>
    /// <param name="keys">The keys of declared choices, at least one.</param>
    public static AttributeValue MultiChoice(params IEnumerable<string> keys)
    {
        var distinct = keys.Select(k => AttributeKey.Parse(k, "value").Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0) throw new CrmException(AttributeErrors.UnknownChoice, "value");
        return new(AttributeType.MultiChoice, Separator + string.Join(Separator, distinct) + Separator);
    }

    /// <summary>The id of a record of the host's own. Nothing says which kind of record it is, so whether it exists is not checked.</summary>
    /// <param name="id">Not empty.</param>
    /// <exception cref="CrmException"><c>crm.attribute.wrong-type</c>: the id is empty.</exception>
    public static AttributeValue Reference(Guid id) => id == Guid.Empty
        ? throw new CrmException(AttributeErrors.WrongType, "value")
        : new(AttributeType.Reference, id.ToString("D"));

    /// <summary>The value from its stored parts; for storage adapters.</summary>
    /// <param name="type">What it holds.</param>
    /// <param name="text">As <see cref="StoredText"/>.</param>
    /// <param name="number">As <see cref="StoredNumber"/>.</param>
    /// <param name="date">As <see cref="StoredDate"/>.</param>
    public static AttributeValue FromStored(AttributeType type, string? text, long? number, DateOnly? date) => new(type, text, number, date);

    /// <summary>The chosen keys; empty unless a choice.</summary>
    public IReadOnlyList<string> Choices => Type is AttributeType.Choice or AttributeType.MultiChoice
        ? StoredText!.Split(Separator, StringSplitOptions.RemoveEmptyEntries)
        : [];

    /// <summary>The type only: the value may be personal.</summary>
    public override string ToString() => $"({Type})";
}
