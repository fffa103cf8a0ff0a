using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>What bulk writes refuse beside what every save refuses.</summary>
public static class BulkErrors
{
    /// <summary>A batch of another size.</summary>
    public static readonly CrmError InvalidBatchSize = new(
        "crm.bulk.invalid-batch-size", $"A batch holds 1 to {BulkOptions.MaxBatchSize} records. Choose a size between, or leave it out.");

    /// <summary>The store has no bulk writer.</summary>
    public static readonly CrmError NotSupported = new(
        "crm.bulk.not-supported", "The storage adapter cannot write in bulk. Add the records through their services and save, or choose an adapter that can; RequireStorage<IBulkWriter>() tells at start.");

    /// <summary>A record twice in a batch.</summary>
    public static readonly CrmError Repeated = new(
        "crm.bulk.repeated", "The same record came twice in one batch, so nothing tells which one counts; the batch was not stored. Make all changes of a record before it is handed over.");

    /// <summary>A new record that waits to be saved.</summary>
    public static readonly CrmError InUnitOfWork = new(
        "crm.bulk.in-unit-of-work", "The new record was already added to the unit of work of this scope, which would store it a second time; the batch was not stored. Give it to one of the two.");
}
