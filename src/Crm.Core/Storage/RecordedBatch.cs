using Crm.Core.Auditing;
using Crm.Core.Events;

namespace Crm.Core.Storage;

/// <summary>What a batch stores, all in one transaction.</summary>
/// <param name="Records">The records, in the order they came.</param>
/// <param name="Message">The one event, for the outbox.</param>
/// <param name="Entry">The one entry of the audit.</param>
/// <param name="Lines">The records the entry names, in the same order.</param>
/// <param name="Values">What fields of changed records changed from and to.</param>
public sealed record RecordedBatch(
    IReadOnlyList<BatchedRecord> Records, OutboxMessage Message, AuditEntry Entry, IReadOnlyList<AuditLine> Lines, IReadOnlyList<AuditValues> Values);
