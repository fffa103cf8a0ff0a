namespace Crm.Core.Purchases;

/// <summary>Whether something was bought or came back. Stored as a number.</summary>
public enum PurchaseKind
{
    /// <summary>Bought: amounts are positive.</summary>
    Sale = 1,

    /// <summary>Came back: amounts and quantities are negative.</summary>
    Return = 2,
}
