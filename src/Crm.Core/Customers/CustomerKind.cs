namespace Crm.Core.Customers;

/// <summary>What a customer is; never changes. Stored as a number.</summary>
public enum CustomerKind
{
    /// <summary>A human being.</summary>
    Person = 1,

    /// <summary>A firm or another organisation.</summary>
    Organisation = 2,
}
