using Crm.Core.Domain;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>The database refused a row. Never leaves the library: it becomes the code an ordinary save gives.</summary>
/// <param name="record">The record it belongs to; null when the database does not tell.</param>
/// <param name="failure">What the driver said.</param>
public sealed class BulkRefusedException(AggregateRoot? record, Exception failure) : Exception("The database refused a row of a batch.", failure)
{
    /// <summary>The record the row belongs to; null when the database does not tell.</summary>
    public AggregateRoot? Record { get; } = record;
}
