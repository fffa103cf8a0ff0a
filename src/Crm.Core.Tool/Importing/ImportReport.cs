namespace Crm.Core.Tool.Importing;

/// <summary>What an import did, or would do.</summary>
internal sealed class ImportReport
{
    public required bool DryRun { get; init; }

    public required int Rows { get; init; }

    public int Read { get; set; }

    /// <summary>Stored; in a dry run those that would be.</summary>
    public int Stored { get; set; }

    /// <summary>There already.</summary>
    public int Skipped { get; set; }

    /// <summary>Customers made for purchases.</summary>
    public int CustomersCreated { get; set; }

    public int Rejected => Rejections.Count;

    public List<RejectedRow> Rejections { get; } = [];

    public IReadOnlyDictionary<string, string>? Mapping { get; init; }

    public IReadOnlyList<string> ColumnsLeftOut { get; init; } = [];

    public List<string> Notes { get; } = [];
}
