using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>A statement that ages, such as an occupation or a size: with the day it was true and where it came from.</summary>
public sealed record DatedText
{
    /// <summary>The longest value, in characters.</summary>
    public const int MaxLength = 200;

    private DatedText()
    {
    }

    /// <summary>A dated statement.</summary>
    /// <param name="value">1 to 200 characters.</param>
    /// <param name="asOf">The day it was true.</param>
    /// <param name="source">Where it came from, 1 to 64 characters: <c>stated</c>, <c>import</c>, <c>registry</c>.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.text.…</c>; <c>crm.date.too-early</c>: before 1900.</exception>
    public DatedText(string value, DateOnly asOf, string source)
    {
        Value = CleanText.Required(value, MaxLength, "value");
        Key = Fold.Key(Value);
        AsOf = asOf.Year >= Instant.FirstYear ? asOf : throw new CrmException(DateErrors.TooEarly, "asOf");
        Source = CleanText.Required(source, 64, "source");
    }

    /// <summary>What was stated.</summary>
    [PersonalData(DataClass.Financial, OnErasure.DeleteRow)]
    public string Value { get; private init; } = string.Empty;

    /// <summary>The value folded, for comparison without case and accents.</summary>
    [PersonalData(DataClass.Financial, OnErasure.DeleteRow)]
    public string Key { get; private init; } = string.Empty;

    /// <summary>The day it was true.</summary>
    public DateOnly AsOf { get; private init; }

    /// <summary>Where it came from.</summary>
    [NotPersonal("name of a source")]
    public string Source { get; private init; } = string.Empty;

    /// <summary>The day and the source only: the value is personal.</summary>
    public override string ToString() => $"(as of {AsOf:O}, {Source})";
}
