using System.Buffers;
using System.Text;

namespace Crm.Core.DataExchange.Tables;

/// <summary>Writes CSV as RFC 4180 has it, in UTF-8 with its mark.</summary>
internal sealed class CsvTableWriter : TableWriter
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",;|\t\r\n");

    private readonly StreamWriter _text;

    public CsvTableWriter(Stream stream, IReadOnlyList<TableColumn> columns)
        : base(columns)
    {
        _text = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        WriteRow([.. columns.Select(c => c.Name)]);
    }

    public override void Finish() => _text.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _text.Dispose();
    }

    private protected override void WriteRow(ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _text.Write(',');
            Cell(FormulaGuard.Do(cells[i] ?? string.Empty), cells.Length == 1);
        }

        _text.WriteLine();
    }

    // A lone empty cell would be an empty line, which readers pass over. White space at the ends is often taken off.
    private void Cell(string text, bool isOnly)
    {
        if (text.Length > 0 ? text.AsSpan().IndexOfAny(s_quoted) < 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) : !isOnly)
        {
            _text.Write(text);
            return;
        }

        _text.Write('"');
        _text.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _text.Write('"');
    }
}
