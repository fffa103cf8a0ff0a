using Crm.Core.Storage;

namespace Crm.Core.Purchases;

/// <summary>The orders purchases can be listed in.</summary>
public static class PurchaseListOrder
{
    /// <summary>By the instant they happened.</summary>
    public static readonly SortKey<Purchase> Placed = SortKey<Purchase>.Of("placed", p => p.PlacedAt);
}
