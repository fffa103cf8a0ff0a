namespace Crm.Core.Segments;

/// <summary>What the members of a segment are. Stored as a number.</summary>
public enum SegmentSubject
{
    /// <summary>Customers.</summary>
    Customers = 1,

    /// <summary>Leads.</summary>
    Leads = 2,
}
