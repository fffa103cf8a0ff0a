using Crm.Core.Domain;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>A row of the outbox or the audit that tells of a change.</summary>
/// <param name="Row">The row.</param>
/// <param name="Of">The record that changed.</param>
/// <param name="Version">The version the change makes.</param>
internal readonly record struct JournalRow(object Row, AggregateRoot Of, long Version);
