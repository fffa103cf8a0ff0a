namespace Crm.Core.Customers;

/// <summary>Gender as stated by the person. Stored as a number.</summary>
public enum Gender
{
    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male = 2,

    /// <summary>Another, or not to be told.</summary>
    Other = 3,
}
