using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Auditing;

/// <summary>
/// Who did what to which record, when and through what; written in the transaction of the change and never changed.
/// Holds no personal value of a customer: those are in <see cref="AuditValues"/>, which erasure can purge.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Whose record.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The entry; monotonic.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was stored, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who acted; null for a program acting on its own.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public required UserId? User { get; init; }

    /// <summary>Through what.</summary>
    [NotPersonal("name of an entrance: web, import, command")]
    public required string Via { get; init; }

    /// <summary>The kind of record, for example <c>customer</c>.</summary>
    [NotPersonal("name of a record type")]
    public required string AggregateType { get; init; }

    /// <summary>The record.</summary>
    public required Guid AggregateId { get; init; }

    /// <summary>The customer the record is about; null when it is about nobody.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>The version of the record after the change.</summary>
    public required long Version { get; init; }

    /// <summary>The names of the events the change raised, separated by spaces; empty for none.</summary>
    [NotPersonal("names of event types")]
    public required string Events { get; init; }

    /// <summary>
    /// HMAC-SHA256 of the changed values under <see cref="AuditValues.Salt"/>: proves the values while they exist and says
    /// nothing once they are purged. Null when no field changed.
    /// </summary>
    [NotPersonal("keyed digest; the key is purged with the values")]
    public required byte[]? Digest { get; init; }
}
