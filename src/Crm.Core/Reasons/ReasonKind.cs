namespace Crm.Core.Reasons;

/// <summary>What a reason is given for. Stored as a number.</summary>
public enum ReasonKind
{
    /// <summary>A lead is not worth pursuing.</summary>
    LeadDisqualified = 1,

    /// <summary>A deal was lost.</summary>
    OpportunityLost = 2,

    /// <summary>A customer went away.</summary>
    CustomerChurned = 3,
}
