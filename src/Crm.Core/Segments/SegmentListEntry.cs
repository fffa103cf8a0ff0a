using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Segments;

/// <summary>A record somebody put on a list of a segment.</summary>
public abstract class SegmentListEntry : IFact
{
    // For storage adapters.
    private protected SegmentListEntry()
    {
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; init; }

    /// <summary>The segment.</summary>
    public SegmentId SegmentId { get; init; }

    /// <summary>What it means.</summary>
    public SegmentListKind Kind { get; init; }

    /// <summary>Until when a suppression holds, UTC; null for the other lists.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When it was put there, UTC.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <inheritdoc />
    public abstract bool IsAbout(Guid owner);
}
