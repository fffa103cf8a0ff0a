using Crm.Core.Auditing;
using Crm.Core.Domain;

namespace Crm.Core.Storage;

/// <summary>A record of a batch.</summary>
/// <param name="Record">The record, in the version it was loaded with.</param>
/// <param name="Action">Created or changed.</param>
/// <param name="Version">The version it has once stored.</param>
public readonly record struct BatchedRecord(AggregateRoot Record, AuditAction Action, long Version);
