using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>How many records are written.</summary>
public sealed record BulkOptions
{
    /// <summary>The largest batch.</summary>
    public const int MaxBatchSize = 50_000;

    /// <summary>At most this many records are stored together: one transaction, one event, one audit entry; and so many are held in memory.</summary>
    /// <value>Default: 2 000.</value>
    /// <exception cref="CrmException"><c>crm.bulk.invalid-batch-size</c>: 1 to 50 000.</exception>
    public int BatchSize
    {
        get;
        init => field = value is >= 1 and <= MaxBatchSize ? value : throw new CrmException(BulkErrors.InvalidBatchSize, "batchSize");
    } = 2_000;
}
