using Crm.Core.Auditing;

namespace Crm.Core.Storage;

/// <summary>Reads the audit of the tenant in scope.</summary>
public interface IAuditTrail
{
    /// <summary>What was done to one record, oldest first, with the values that are not purged.</summary>
    /// <param name="aggregateType">The kind of record, for example <c>customer</c>.</param>
    /// <param name="aggregateId">The record.</param>
    /// <param name="page">How many and from where.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="Errors.CrmException"><c>crm.page.invalid-cursor</c>.</exception>
    Task<Page<AuditRecord>> OfRecordAsync(string aggregateType, Guid aggregateId, PageRequest page, CancellationToken ct = default);

    /// <summary>What was done to records of some kinds about one customer, newest first.</summary>
    /// <param name="subjectId">The customer.</param>
    /// <param name="aggregateTypes">The kinds of record.</param>
    /// <param name="page">How many and from where.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<Page<AuditEntry>> AboutAsync(Guid subjectId, IReadOnlyList<string> aggregateTypes, PageRequest page, CancellationToken ct = default);
}
