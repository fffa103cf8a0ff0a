namespace Crm.Core.DataExchange.Tables;

/// <summary>As what a spreadsheet takes the cells of a column.</summary>
public enum TableColumnKind
{
    /// <summary>Text, whatever it looks like: <c>+84912345678</c>, <c>0012</c> and <c>=1+1</c> stay as they are.</summary>
    Text,

    /// <summary>Numbers, where a spreadsheet holds them without loss: at most 15 digits, written as they come back. Others stay text.</summary>
    Number,

    /// <summary>Days in ISO 8601 from March 1900 on. Others stay text.</summary>
    Date,
}
