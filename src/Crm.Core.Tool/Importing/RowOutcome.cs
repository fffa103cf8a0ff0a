namespace Crm.Core.Tool.Importing;

/// <summary>What became of a row that was not refused.</summary>
internal enum RowOutcome
{
    Stored,

    /// <summary>There already.</summary>
    Skipped,

    /// <summary>Stored, with a customer who was not known.</summary>
    StoredWithCustomer,
}
