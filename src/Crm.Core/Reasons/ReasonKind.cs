namespace Crm.Core.Reasons;

/// <summary>What a reason is given for. Stored as a number.</summary>
public enum ReasonKind
{
    /// <summary>A lead is not worth pursuing.</summary>
    Disqualification = 1,

    /// <summary>A deal was lost.</summary>
    LostDeal = 2,

    /// <summary>A customer went away.</summary>
    Churn = 3,
}
