namespace Crm.Core.DataExchange.Tables;

/// <summary>How a table is stored.</summary>
public enum TableFormat
{
    /// <summary>Text with separators: comma, semicolon, tab or bar.</summary>
    Csv,

    /// <summary>A workbook of today.</summary>
    Xlsx,

    /// <summary>A workbook of Excel 97 to 2003.</summary>
    Xls,
}
