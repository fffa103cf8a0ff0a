namespace Crm.Core.Cases;

/// <summary>What a case is. Stored as a number.</summary>
public enum CaseKind
{
    /// <summary>The customer is not satisfied.</summary>
    Complaint = 1,

    /// <summary>The customer wants to know something.</summary>
    Question = 2,

    /// <summary>Something does not work.</summary>
    Incident = 3,
}
