using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>A purchase as lists show it, without its lines.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record PurchaseSummary
{
    /// <summary>What is read of each purchase.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(PurchaseSummary))]
    public static readonly Expression<Func<Purchase, PurchaseSummary>> Of = p => new PurchaseSummary
    {
        Id = p.Id,
        CustomerId = p.CustomerId,
        Kind = p.Kind,
        Status = p.Status,
        Source = p.Source,
        Number = p.Number,
        PlacedAt = p.PlacedAt,
        Channel = p.Channel,
        Store = p.Store,
        TotalMinor = p.TotalMinor,
        CurrencyCode = p.CurrencyCode,
        BaseMinor = p.BaseMinor,
        LineCount = p.LineCount,
        ReturnOf = p.ReturnOf,
        SaleId = p.SaleId,
        Version = p.Version,
    };

    /// <summary>The purchase.</summary>
    public required PurchaseId Id { get; init; }

    /// <summary>Who bought.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Bought or came back.</summary>
    public required PurchaseKind Kind { get; init; }

    /// <summary>How far it is.</summary>
    public required PurchaseStatus Status { get; init; }

    /// <summary>The system it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Its number there.</summary>
    public required string Number { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Through what; null when not said.</summary>
    public required string? Channel { get; init; }

    /// <summary>In which branch; null when not said.</summary>
    public required string? Store { get; init; }

    /// <summary>What it cost, in minor units; negative for a return.</summary>
    public required long TotalMinor { get; init; }

    /// <summary>The currency, ISO 4217.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>The total in the base currency, in minor units; null when no rate was given.</summary>
    public required long? BaseMinor { get; init; }

    /// <summary>How many lines; 0 when only the total is known.</summary>
    public required int LineCount { get; init; }

    /// <summary>The order a return names; null otherwise.</summary>
    public required string? ReturnOf { get; init; }

    /// <summary>The sale a return was matched to; null otherwise.</summary>
    public required PurchaseId? SaleId { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>What it cost; negative for a return.</summary>
    public Money Total => Money.FromMinor(TotalMinor, Currency.Parse(CurrencyCode));

    /// <summary>True for a return that names an order which is not known.</summary>
    public bool IsUnmatchedReturn => ReturnOf is not null && SaleId is null;

    /// <summary>The id only.</summary>
    public override string ToString() => $"purchase {Id}";
}
