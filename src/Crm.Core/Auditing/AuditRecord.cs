namespace Crm.Core.Auditing;

/// <summary>An entry of the audit with what changed.</summary>
/// <param name="Entry">Who, when, what.</param>
/// <param name="Changes">The fields, from what to what; empty when none changed or when the values were purged.</param>
public sealed record AuditRecord(AuditEntry Entry, IReadOnlyList<FieldChange> Changes);
