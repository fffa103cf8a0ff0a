namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>Writes rows on one connection, inside the transaction the connection is in. Keeps what it prepared until it is disposed.</summary>
public interface IBulkRowWriter : IAsyncDisposable
{
    /// <summary>Prepares the transaction for a batch; a failed batch is rolled back with it.</summary>
    /// <param name="ct">Cancels.</param>
    Task BeginBatchAsync(CancellationToken ct);

    /// <summary>Leaves the transaction as it was, but for the rows: it may be the host's and go on.</summary>
    /// <param name="ct">Cancels.</param>
    Task EndBatchAsync(CancellationToken ct);

    /// <summary>Inserts rows.</summary>
    /// <param name="table">Where.</param>
    /// <param name="rows">The rows, each with the record it belongs to.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BulkRefusedException">The database refused a row.</exception>
    Task InsertAsync(BulkTable table, IReadOnlyList<BulkRow> rows, CancellationToken ct);

    /// <summary>Updates records that are stored in the version before theirs, and removes all their parts.</summary>
    /// <param name="table">The records' table.</param>
    /// <param name="parts">The tables of their parts.</param>
    /// <param name="rows">The records.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BulkRefusedException">The database refused a row.</exception>
    /// <exception cref="Crm.Core.Errors.CrmConcurrencyException">A record is stored in another version, or not at all.</exception>
    Task UpdateAsync(BulkTable table, IReadOnlyList<BulkTable> parts, IReadOnlyList<BulkRow> rows, CancellationToken ct);
}
