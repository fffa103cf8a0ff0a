using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Events;

/// <summary>An event waiting for delivery, written in the transaction that made it happen.</summary>
public sealed class OutboxMessage
{
    /// <summary>Whose event.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The message; monotonic, but commit order is not id order.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of record it happened to, for example <c>customer</c>.</summary>
    [NotPersonal("name of a record type")]
    public required string AggregateType { get; init; }

    /// <summary>The record it happened to.</summary>
    public required Guid AggregateId { get; init; }

    /// <summary>The customer it is about; null for none, and for a batch, which names them all.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Order within the record: its version, then the place within the change.</summary>
    public required long Sequence { get; init; }

    /// <summary>The event's stable name.</summary>
    [NotPersonal("name of an event type")]
    public required string EventName { get; init; }

    /// <summary>The event as JSON: ids and facts only.</summary>
    [NotPersonal("events carry ids and facts only; a test reads every event type")]
    public required string Payload { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Where delivery stands.</summary>
    public OutboxState State { get; set; }

    /// <summary>How often delivery was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be delivered before, UTC; set by the retry schedule.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>While claimed: who delivers it.</summary>
    public Guid? ClaimedBy { get; set; }

    /// <summary>While claimed: until when the claim holds, UTC; a crashed dispatcher's claim runs out.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>Once delivered: when its last handler was done, UTC; it is kept for a while from then on.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>The code or exception type of the last failure; never its text.</summary>
    [NotPersonal("a code or a type name")]
    public string? LastError { get; set; }
}
