namespace Crm.Core.Cases;

/// <summary>How much harm a case does. Stored as a number; a higher one is worse.</summary>
public enum CaseSeverity
{
    /// <summary>Hardly any.</summary>
    Low = 1,

    /// <summary>Some.</summary>
    Normal = 2,

    /// <summary>Much.</summary>
    High = 3,

    /// <summary>Everything stands still, or the customer is about to leave.</summary>
    Critical = 4,
}
