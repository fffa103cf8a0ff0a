using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a quantity is refused.</summary>
public static class QuantityErrors
{
    /// <summary>More than four decimals.</summary>
    public static readonly CrmError TooPrecise = new("crm.quantity.too-precise", "Give a quantity with at most four decimals.");

    /// <summary>Beyond ±9 000 000 000 000.</summary>
    public static readonly CrmError OutOfRange = new("crm.quantity.out-of-range", "Give a quantity of at most 9e12.");

    /// <summary>Not a number.</summary>
    public static readonly CrmError Invalid = new(
        "crm.quantity.invalid",
        "Write a quantity as a text of digits with a point before the decimals and a leading minus if negative.");
}
