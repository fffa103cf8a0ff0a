namespace Crm.Core.Attributes;

/// <summary>The records an attribute belongs to. Stored as a number.</summary>
public enum AttributeOwner
{
    /// <summary>Customers.</summary>
    Customers = 1,

    /// <summary>Leads.</summary>
    Leads = 2,

    /// <summary>Opportunities.</summary>
    Opportunities = 3,

    /// <summary>Contracts.</summary>
    Contracts = 4,

    /// <summary>Products.</summary>
    Products = 5,
}
