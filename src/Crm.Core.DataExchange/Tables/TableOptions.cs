namespace Crm.Core.DataExchange.Tables;

/// <summary>How a file is read.</summary>
public sealed record TableOptions
{
    /// <summary>The sheet of a workbook, without regard to case.</summary>
    /// <value>Default: the first visible one.</value>
    public string? Sheet { get; init; }
}
