using Crm.Core.Events;
using Crm.Core.Segments;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>A handler that writes down who entered and left, in the order it is told; saved by the dispatcher together with the inbox mark.</summary>
internal sealed class Moves(HostDb db) : ICrmEventHandler<SegmentEntered>, ICrmEventHandler<SegmentLeft>
{
    public Task HandleAsync(SegmentEntered occurred, Delivery delivery, CancellationToken ct) => Note(delivery, occurred.SegmentId, isIn: true, occurred.Members, occurred.At);

    public Task HandleAsync(SegmentLeft occurred, Delivery delivery, CancellationToken ct) => Note(delivery, occurred.SegmentId, isIn: false, occurred.Members, occurred.At);

    private Task Note(Delivery delivery, SegmentId segment, bool isIn, IReadOnlyList<Guid> members, DateTimeOffset at)
    {
        db.Add(new Move { MessageId = delivery.MessageId, Segment = segment.Value, IsIn = isIn, AtTicks = at.UtcTicks, Members = string.Join(' ', members) });
        return Task.CompletedTask;
    }
}
