using Crm.Core.Auditing;
using Crm.Core.Events;

namespace Crm.Core.Storage;

/// <summary>What is stored beside one changed record, in the same transaction.</summary>
/// <param name="Version">The record's new version.</param>
/// <param name="Messages">For the outbox, in order.</param>
/// <param name="Entry">For the audit.</param>
/// <param name="Values">The changed values; null when no field changed.</param>
public sealed record RecordedCommit(long Version, IReadOnlyList<OutboxMessage> Messages, AuditEntry Entry, AuditValues? Values);
