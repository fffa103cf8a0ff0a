namespace Crm.Core.Traits;

/// <summary>What is noted about a customer. Stored as a number.</summary>
public enum TraitKind
{
    /// <summary>Something the customer wants or lacks; can be answered.</summary>
    Need = 1,

    /// <summary>What the customer would rather have: a channel, an hour, a product, a price level.</summary>
    Preference = 2,

    /// <summary>What the customer does: habits, business, pastimes.</summary>
    Activity = 3,
}
