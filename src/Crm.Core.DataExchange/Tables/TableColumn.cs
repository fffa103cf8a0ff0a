namespace Crm.Core.DataExchange.Tables;

/// <summary>A column to be written.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Kind">As what a spreadsheet takes it.</param>
public sealed record TableColumn(string Name, TableColumnKind Kind = TableColumnKind.Text);
