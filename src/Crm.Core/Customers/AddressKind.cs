namespace Crm.Core.Customers;

/// <summary>What a postal address is for. Stored as a number.</summary>
public enum AddressKind
{
    /// <summary>Where a person lives.</summary>
    Home = 1,

    /// <summary>Where a person works, or the office of an organisation.</summary>
    Work = 2,

    /// <summary>Where bills go.</summary>
    Billing = 3,

    /// <summary>Where goods go.</summary>
    Shipping = 4,

    /// <summary>The registered office.</summary>
    Registered = 5,
}
