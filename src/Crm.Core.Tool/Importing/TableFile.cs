using Crm.Core.DataExchange.Tables;

namespace Crm.Core.Tool.Importing;

/// <summary>Files of tables that are written.</summary>
internal static class TableFile
{
    /// <summary>What a file is written as, by its name: XLSX, else CSV.</summary>
    public static TableFormat FormatOf(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableFormat.Xlsx : TableFormat.Csv;
}
