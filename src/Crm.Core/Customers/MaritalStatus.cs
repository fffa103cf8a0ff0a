namespace Crm.Core.Customers;

/// <summary>Marital status as stated. Stored as a number.</summary>
public enum MaritalStatus
{
    /// <summary>Never married.</summary>
    Single = 1,

    /// <summary>Married or in a registered partnership.</summary>
    Married = 2,

    /// <summary>Divorced or separated.</summary>
    Divorced = 3,

    /// <summary>Widowed.</summary>
    Widowed = 4,
}
