using Crm.Core.Domain;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>A row to write.</summary>
/// <param name="Row">The record, one of its parts, or a row of the journal.</param>
/// <param name="Record">The record it belongs to; null for the journal.</param>
public readonly record struct BulkRow(object Row, AggregateRoot? Record);
