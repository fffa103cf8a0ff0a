using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Segments;

/// <summary>One stay of one record in a segment: a row of the membership ledger. It is never deleted; when the record leaves, the end is noted.</summary>
public abstract class SegmentMembership : IFact
{
    // For storage adapters.
    private protected SegmentMembership()
    {
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; init; }

    /// <summary>The segment.</summary>
    public SegmentId SegmentId { get; init; }

    /// <summary>As of when it is in, UTC: inside from this instant on.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>As of when it is out, UTC; null while it is in.</summary>
    public DateTimeOffset? Until { get; internal set; }

    /// <summary>Why it entered.</summary>
    public SegmentCause EnteredBy { get; init; }

    /// <summary>Why it left; null while it is in.</summary>
    public SegmentCause? LeftBy { get; internal set; }

    /// <summary>The version of the rule it entered by.</summary>
    public int EnteredVersion { get; init; }

    /// <summary>The version of the rule it left by; null while it is in.</summary>
    public int? LeftVersion { get; internal set; }

    /// <inheritdoc />
    public abstract bool IsAbout(Guid owner);
}
