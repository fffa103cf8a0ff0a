using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <content>What came back. A return is a purchase of its own; the sale knows how much of it came back.</content>
public sealed partial class Purchase
{
    /// <summary>At most this many returns of one sale.</summary>
    public const int MaxReturns = 200;

    /// <summary>The number of the order a return names; null for a sale and for a return that names none.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Keep)]
    public string? ReturnOf { get; private init; }

    /// <summary>The sale a return was matched to; null for a sale and while no sale matches.</summary>
    public PurchaseId? SaleId { get; private set => field = Track(field, value); }

    /// <summary>How many returns were matched to this sale.</summary>
    public int ReturnCount { get; private set => field = Track(field, value); }

    /// <summary>How much of this sale came back, in minor units, not negative.</summary>
    public long ReturnedMinor { get; private set => field = Track(field, value); }

    /// <summary>True for a return that names an order which is not known, or not as the same customer's.</summary>
    public bool IsUnmatchedReturn => ReturnOf is not null && SaleId is null;

    /// <summary>How much of this sale came back, not negative.</summary>
    public Money Returned => Money.FromMinor(ReturnedMinor, Currency.Parse(CurrencyCode));

    /// <summary>Whether this sale is the one a return names: same source, number and customer.</summary>
    /// <param name="returned">A return.</param>
    public bool IsSaleOf(Purchase returned)
    {
        ArgumentNullException.ThrowIfNull(returned);
        return Kind is PurchaseKind.Sale && returned.Kind is PurchaseKind.Return
            && Source == returned.Source && Number == returned.ReturnOf && CustomerId == returned.CustomerId;
    }

    /// <summary>Matches a return to this sale. Changes the sale too, so that of two returns racing for the same goods one loses.</summary>
    /// <param name="returned">A return that names this sale and is not matched yet.</param>
    /// <param name="earlier">All returns matched before.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException">
    /// <c>crm.purchase.return-exceeds-sale</c> at <c>total</c> or <c>lines</c>, <c>crm.purchase.return-currency-mismatch</c>,
    /// <c>crm.purchase.too-many-returns</c>, <c>crm.purchase.dates-out-of-order</c>, <c>crm.purchase.wrong-kind</c>.
    /// </exception>
    public void TakeReturn(Purchase returned, IReadOnlyList<Purchase> earlier, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentNullException.ThrowIfNull(earlier);
        if (RefusalOf(returned, earlier) is var (error, path)) throw new CrmException(error, path);
        ReturnCount++;
        ReturnedMinor -= returned.TotalMinor;
        returned.SaleId = Id;
        Raise(new PurchaseReturned(TenantId, Id, CustomerId, returned.Id, Instant.Utc(at)));
    }

    /// <summary>Whether <see cref="TakeReturn"/> would take a return.</summary>
    /// <param name="returned">A return.</param>
    /// <param name="earlier">All returns matched before.</param>
    public bool CanTakeReturn(Purchase returned, IReadOnlyList<Purchase> earlier)
    {
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentNullException.ThrowIfNull(earlier);
        return RefusalOf(returned, earlier) is null;
    }

    private (CrmError Error, string Path)? RefusalOf(Purchase returned, IReadOnlyList<Purchase> earlier)
    {
        if (!IsSaleOf(returned) || returned.SaleId is not null) return (PurchaseErrors.WrongKind, "returnOf");
        if (CurrencyCode != returned.CurrencyCode) return (PurchaseErrors.ReturnCurrencyMismatch, "currency");
        if (returned.PlacedAt < PlacedAt) return (PurchaseErrors.DatesOutOfOrder, "placedAt");
        if (ReturnCount >= MaxReturns) return (PurchaseErrors.TooManyReturns, "returnOf");
        if (Status is PurchaseStatus.Cancelled || ReturnedMinor - returned.TotalMinor > TotalMinor) return (PurchaseErrors.ReturnExceedsSale, "total");
        return ExceedsQuantities(returned, earlier) ? (PurchaseErrors.ReturnExceedsSale, "lines") : null;
    }

    private bool ExceedsQuantities(Purchase returned, IReadOnlyList<Purchase> earlier)
    {
        if (LineCount == 0) return false;
        // Quantities of returns are negative, so what is left is a plain sum.
        var left = new Dictionary<string, Int128>(StringComparer.Ordinal);
        foreach (var line in _lines.Concat(earlier.SelectMany(e => e._lines)).Concat(returned._lines))
        {
            if (line.ProductKey is { } key) left[key] = left.GetValueOrDefault(key) + line.QuantityScaled;
        }

        return returned._lines.Exists(line => line.ProductKey is { } key && left[key] < 0);
    }
}
