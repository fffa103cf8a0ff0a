using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Purchases;

namespace Crm.Core.Analytics.Portraits;

/// <summary>What a portrait asks of a purchase.</summary>
internal sealed class PortrayedPurchase
{
    /// <summary>What is read of each.</summary>
    public static readonly Expression<Func<Purchase, PortrayedPurchase>> Of = p => new PortrayedPurchase
    {
        Customer = p.CustomerId,
        PlacedAt = p.PlacedAt,
        Hour = p.PlacedHour,
        Weekday = p.PlacedWeekday,
        Channel = p.Channel,
        Store = p.Store,
        TotalMinor = p.TotalMinor,
        ReturnedMinor = p.ReturnedMinor,
        CurrencyCode = p.CurrencyCode,
        BaseMinor = p.BaseMinor,
        BaseCurrencyCode = p.BaseCurrencyCode,
        Lines = p.Lines.Select(l => new PortrayedLine(l.ProductKey, l.Description, l.TotalMinor)).ToList(),
    };

    public required CustomerId Customer { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required int Hour { get; init; }

    public required int Weekday { get; init; }

    public required string? Channel { get; init; }

    public required string? Store { get; init; }

    public required long TotalMinor { get; init; }

    public required long ReturnedMinor { get; init; }

    public required string CurrencyCode { get; init; }

    public required long? BaseMinor { get; init; }

    public required string? BaseCurrencyCode { get; init; }

    public required IReadOnlyList<PortrayedLine> Lines { get; init; }

    /// <summary>Whether all of it came back; what was free did not.</summary>
    public bool CameBack => ReturnedMinor > 0 && ReturnedMinor >= TotalMinor;

    /// <summary>What it was worth after returns in a currency; null when that is not known. What came back of a foreign amount is taken off in proportion.</summary>
    public long? In(string currency)
    {
        if (BaseCurrencyCode != currency || BaseMinor is not { } known) return null;
        return ReturnedMinor == 0 || TotalMinor == 0 ? known : CurrencyCode == currency ? known - ReturnedMinor : (long)(known * (1 - ((decimal)ReturnedMinor / TotalMinor)));
    }
}

/// <summary>What a portrait asks of a line.</summary>
/// <param name="ProductKey">The key of the product; null for a description alone.</param>
/// <param name="Description">What the order calls it.</param>
/// <param name="TotalMinor">What it cost, in minor units of the order's currency.</param>
internal sealed record PortrayedLine(string? ProductKey, string? Description, long TotalMinor);
