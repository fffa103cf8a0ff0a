namespace Crm.Core.Values;

/// <summary>What kind of line a number leads to, as far as the number says.</summary>
public enum PhoneKind
{
    /// <summary>The country's numbers do not tell, or its plan is known by lengths only.</summary>
    Unknown = 0,

    /// <summary>A mobile phone.</summary>
    Mobile = 1,

    /// <summary>A fixed line, or a number that is neither mobile nor free.</summary>
    Landline = 2,

    /// <summary>Free for the caller.</summary>
    TollFree = 3,
}
