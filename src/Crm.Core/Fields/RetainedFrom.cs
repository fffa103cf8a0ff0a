namespace Crm.Core.Fields;

/// <summary>From when a retention period counts.</summary>
public enum RetainedFrom
{
    /// <summary>When the value was recorded.</summary>
    Recording = 1,

    /// <summary>When the customer was last used: last purchase or contact.</summary>
    LastUse = 2,
}
