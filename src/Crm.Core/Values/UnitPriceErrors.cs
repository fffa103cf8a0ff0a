using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a unit price is refused (its range is refused as <see cref="MoneyErrors.OutOfRange"/>).</summary>
public static class UnitPriceErrors
{
    /// <summary>More than four decimals.</summary>
    public static readonly CrmError TooPrecise = new("crm.unit-price.too-precise", "Give a unit price with at most four decimals.");
}
