using System.Globalization;
using System.Xml;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables.Xlsx;

/// <summary>Reads the rows of a sheet one after the other. A row takes the room of its last cell; rows nothing is in take none.</summary>
internal sealed class SheetReader(XmlReader xml, IReadOnlyList<string> shared, CellFormats formats, bool from1904)
{
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    // Beyond, a double no longer tells neighbours apart as decimals.
    private const double FifteenDigits = 1e15;

    private readonly List<string> _cells = [];
    private CrmError? _damage;

    /// <summary>How many ranges of merged cells there are; known at the end.</summary>
    public int Merged { get; private set; }

    /// <summary>The next row that holds something; null at the end.</summary>
    public TableRow? Read(ref long row)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "mergeCell") Merged++;
            if (xml.LocalName != "row") continue;
            row = Number(xml.GetAttribute("r")) ?? row + 1;
            if (row is < 1 or > MostRows) throw new CrmException(TableErrors.Damaged);
            _cells.Clear();
            _damage = null;
            if (!xml.IsEmptyElement) Cells();
            if (_damage is null && _cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
            return new(row, [.. _cells], _damage);
        }

        return null;
    }

    private void Cells()
    {
        var (end, column) = (xml.Depth, -1);
        while (xml.Read() && xml.Depth > end)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
            if (column >= MostColumns) throw new CrmException(TableErrors.Damaged);
            var text = Cell();
            if (text.Length == 0) continue;
            while (_cells.Count <= column) _cells.Add(string.Empty);
            _cells[column] = text;
        }
    }

    private string Cell()
    {
        var (type, style) = (xml.GetAttribute("t"), (int)(Number(xml.GetAttribute("s")) ?? 0));
        var (value, isFormula) = ((string?)null, false);
        if (!xml.IsEmptyElement)
        {
            var end = xml.Depth;
            while (xml.Read() && xml.Depth > end)
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "f") isFormula = true;
                else if (xml.LocalName == "v") value = Value();
                else if (xml.LocalName == "is") value = SharedStrings.Text(xml);
            }
        }

        if (value is null) return isFormula ? Damaged(TableErrors.FormulaWithoutValue) : string.Empty;
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : throw new CrmException(TableErrors.Damaged),
            "inlineStr" => value,
            "str" => XlsxText.Decode(value),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "e" => Damaged(TableErrors.ErrorCell),
            "d" => value,
            _ => OfNumber(value, formats.Of(style)),
        };
    }

    private string Value()
    {
        if (xml.IsEmptyElement) return string.Empty;
        var (end, value) = (xml.Depth, string.Empty);
        while (xml.Read() && xml.Depth > end)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) value = value.Length == 0 ? xml.Value : value + xml.Value;
        }

        return value;
    }

    private string OfNumber(string value, CellFormats.Format format)
    {
        if (value.Length == 0) return string.Empty;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) throw new CrmException(TableErrors.Damaged);
        if (format.IsDate) return ExcelDate.ToText(number, from1904) ?? Damaged(TableErrors.NoDate);
        if (Math.Abs(number) >= FifteenDigits) return Damaged(TableErrors.DigitsLost);
        // To the fifteen digits a spreadsheet keeps: 1.1 and not 1.1000000000000001.
        var text = ((decimal)number).ToString(CultureInfo.InvariantCulture);
        return format.Digits > 0 && number >= 0 && !text.Contains('.', StringComparison.Ordinal) ? text.PadLeft(format.Digits, '0') : text;
    }

    // The first of a row is told.
    private string Damaged(CrmError damage)
    {
        _damage ??= damage;
        return string.Empty;
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // XFD12 is column 16 383 of row 12, counted from 0.
    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (char.IsAsciiDigit(c)) break;
            if (!char.IsAsciiLetter(c) || column > MostColumns) throw new CrmException(TableErrors.Damaged);
            column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
        }

        return column is >= 1 and <= MostColumns ? column - 1 : throw new CrmException(TableErrors.Damaged);
    }
}
