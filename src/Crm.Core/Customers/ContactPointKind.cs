namespace Crm.Core.Customers;

/// <summary>How a customer is reached. Stored as a number.</summary>
public enum ContactPointKind
{
    /// <summary>An e-mail address.</summary>
    Email = 1,

    /// <summary>A telephone number.</summary>
    Phone = 2,

    /// <summary>A Zalo account, by phone number or id.</summary>
    Zalo = 3,

    /// <summary>A Facebook or Messenger account.</summary>
    Facebook = 4,

    /// <summary>Another account or address.</summary>
    Other = 9,
}
