namespace Crm.Core.Proofs.SegmentKills;

/// <summary>What the handler was told by one message. Nothing in the table stops it from being told twice.</summary>
internal sealed class Move
{
    public long Number { get; init; }

    public required Guid MessageId { get; init; }

    public required Guid Segment { get; init; }

    public required bool IsIn { get; init; }

    public required long AtTicks { get; init; }

    public required string Members { get; init; }
}
