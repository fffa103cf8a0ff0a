using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">The line it begins on, or its row in the sheet, counted from 1.</param>
/// <param name="Cells">Its cells as text, as many as there are columns unless it is damaged. Dates of workbooks are ISO 8601, numbers have a decimal point, truth values are TRUE and FALSE.</param>
/// <param name="Damage">Why it cannot be taken; null when it can.</param>
public sealed record TableRow(long Line, IReadOnlyList<string> Cells, CrmError? Damage)
{
    /// <summary>Where it begins, in bytes; null where the file cannot be read from there on.</summary>
    public long? Offset { get; init; }
}
