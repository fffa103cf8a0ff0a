using Crm.Core.Privacy;
using Crm.Core.Products;

namespace Crm.Core.Purchases;

/// <content>What is worked out when it is recorded, so that queries need no arithmetic. Never changes: neither with the tenant's time zone nor with the catalogue.</content>
public sealed partial class Purchase
{
    /// <summary>How many decimals the whole number <see cref="DiscountShareScaled"/> stands for.</summary>
    public const int DiscountShareDecimals = 2;

    /// <summary>The hour of the clock when it happened, 0 to 23, in the time zone the tenant had when it was recorded.</summary>
    public int PlacedHour { get; private init; }

    /// <summary>The day of the week when it happened, 1 for Monday to 7 for Sunday, in the time zone the tenant had when it was recorded.</summary>
    public int PlacedWeekday { get; private init; }

    /// <summary>How much of the price was taken off, in hundredths of a per cent; see <see cref="DiscountShare"/>.</summary>
    public int? DiscountShareScaled { get; private init; }

    /// <summary>
    /// The keys of the categories of the products on its lines and of all categories above, each once and in order, with slashes before, between and behind:
    /// <c>/gifts/kitchen/</c>. As filed when it was recorded; null when no product is in any.
    /// </summary>
    [NotPersonal("keys of the catalogue")]
    public string? CategoryKeys { get; private init; }

    /// <summary>
    /// How much of the price was taken off, 0 to 100 per cent: all discounts, of the lines and of the whole, in per cent of the total with all discounts put
    /// back, rounded half to even to two decimals. Of a return likewise of what came back, so not negative. Null when the price is zero.
    /// </summary>
    public decimal? DiscountShare => DiscountShareScaled / 100m;

    // Monday is 1, as in ISO 8601.
    private static (int Hour, int Weekday) ClockOf(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return (local.Hour, local.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek);
    }

    // A decimal holds ten thousand lines of the largest amounts exactly.
    private static int? ShareOf(PurchaseFigures figures)
    {
        var taken = figures.Lines.Aggregate((decimal)figures.Discount.Minor, (sum, line) => sum + line.Discount.Minor);
        var price = figures.Total.Minor + taken;
        return price == 0 ? null : (int)decimal.Round(taken * 10_000 / price, MidpointRounding.ToEven);
    }

    private static string? CategoriesOf(PurchaseFigures figures, IReadOnlyDictionary<string, ProductPlace> products)
    {
        var keys = figures.Lines.SelectMany(line => PlaceOf(line.ProductKey, products)?.CategoryKeys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? null : ProductCategory.Separator + string.Join(ProductCategory.Separator, keys) + ProductCategory.Separator;
    }

    private static ProductPlace? PlaceOf(string? key, IReadOnlyDictionary<string, ProductPlace> products) => key is not null && products.TryGetValue(key, out var place) ? place : null;
}
