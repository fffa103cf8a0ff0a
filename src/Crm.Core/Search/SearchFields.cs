namespace Crm.Core.Search;

/// <summary>What of a customer a word was found in. Stored as a number.</summary>
[Flags]
public enum SearchFields
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The display name.</summary>
    Name = 1,

    /// <summary>The name of an organisation in the register.</summary>
    Company = 2,

    /// <summary>An e-mail address.</summary>
    Email = 4,

    /// <summary>A telephone number.</summary>
    Phone = 8,

    /// <summary>Another account: Zalo, Facebook, …</summary>
    Account = 16,

    /// <summary>A tax code.</summary>
    TaxCode = 32,

    /// <summary>A key under which another system knows the customer.</summary>
    ExternalId = 64,
}
