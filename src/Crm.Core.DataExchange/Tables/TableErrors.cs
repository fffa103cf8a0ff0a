using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables;

/// <summary>What a file, or a row of it, is refused for. None quotes what the file holds.</summary>
public static class TableErrors
{
    /// <summary>No such file.</summary>
    public static readonly CrmError FileNotFound = new("crm.table.file-not-found", "There is no such file. Check the path.");

    /// <summary>Not UTF-8 to its end.</summary>
    public static readonly CrmError NotUtf8 = new("crm.table.not-utf8", "The file is not UTF-8 at this place; nothing was stored. Save it as \"CSV UTF-8\" in the spreadsheet, or convert it, for example: iconv -f windows-1258 -t utf-8");

    /// <summary>No text at all.</summary>
    public static readonly CrmError NotText = new("crm.table.not-text", "The file is not a text file at this place (UTF-16 without its mark, or something packed); nothing was stored. Save it as \"CSV UTF-8\" or XLSX.");

    /// <summary>A page, a document, an archive.</summary>
    public static readonly CrmError NotATable = new("crm.table.not-a-table", "The file is no table, whatever its name says: a web page, a PDF or another document. Open it in a spreadsheet and save it as XLSX or CSV.");

    /// <summary>Nothing in it.</summary>
    public static readonly CrmError EmptyFile = new("crm.table.empty-file", "The file has no header line; nothing was stored. Its first line names the columns.");

    /// <summary>Two columns of one name.</summary>
    public static readonly CrmError DuplicateColumn = new("crm.table.duplicate-column", "Two columns have this name, so it is not clear which one is meant; nothing was stored. Rename one.");

    /// <summary>No column of this name.</summary>
    public static readonly CrmError MissingColumn = new("crm.table.missing-column", "The file has no column with this name; nothing was stored. Names are compared without case and accents: check the header.");

    /// <summary>Quotes of one row.</summary>
    public static readonly CrmError BadQuotes = new("crm.table.bad-quotes", "The quotes of this row do not pair. Quote the whole field and write a quote inside it twice.");

    /// <summary>A quote that swallows rows.</summary>
    public static readonly CrmError UnclosedQuote = new("crm.table.unclosed-quote", "A field that begins with a quote at or after this line does not end; nothing was stored. Close the quote.");

    /// <summary>More or fewer cells than columns.</summary>
    public static readonly CrmError WrongWidth = new("crm.table.wrong-width", "The row has another number of fields than the header. Quote fields that hold the separator.");

    /// <summary>A cell beyond what any field takes.</summary>
    public static readonly CrmError FieldTooLong = new("crm.table.field-too-long", "A field is longer than 10 000 characters. Shorten it.");

    /// <summary>A row beyond a megabyte.</summary>
    public static readonly CrmError RecordTooLong = new("crm.table.record-too-long", "A row is longer than a megabyte; usually a quote is not closed at or after this line. Nothing was stored.");

    /// <summary>A broken workbook.</summary>
    public static readonly CrmError Damaged = new("crm.table.damaged", "The workbook is damaged or cut off; nothing was stored. Open it in a spreadsheet, save it again, or fetch the file once more.");

    /// <summary>A workbook that would fill the memory.</summary>
    public static readonly CrmError TooLarge = new("crm.table.too-large", "The workbook unpacks to more than a workbook may, as files made to do harm do; nothing was stored. Split it, or save it as CSV.");

    /// <summary>Names that lead out of the archive.</summary>
    public static readonly CrmError UnsafeArchive = new("crm.table.unsafe-archive", "The workbook holds parts no spreadsheet writes, as files made to do harm do; nothing was stored. Save it again from a spreadsheet you trust.");

    /// <summary>Needs a password.</summary>
    public static readonly CrmError Encrypted = new("crm.table.encrypted", "The workbook is protected by a password; nothing was stored. Save it without one.");

    /// <summary>No such sheet.</summary>
    public static readonly CrmError NoSheet = new("crm.table.no-sheet", "The workbook has no visible sheet with this name. Check the names at the bottom of the spreadsheet.");

    /// <summary>#N/A, #REF! and the like.</summary>
    public static readonly CrmError ErrorCell = new("crm.table.error-cell", "A cell holds an error of the spreadsheet, such as #N/A. Correct the formula, or empty the cell.");

    /// <summary>A formula nobody computed.</summary>
    public static readonly CrmError FormulaWithoutValue = new("crm.table.formula-without-value", "A cell holds a formula that was never computed. Open the workbook in a spreadsheet and save it, or paste the values.");

    /// <summary>A number of sixteen digits and more.</summary>
    public static readonly CrmError DigitsLost = new("crm.table.digits-lost", "A number has more than 15 digits: the spreadsheet has replaced the last ones by zeros. Format the column as text and enter the number again.");

    /// <summary>A day no calendar has.</summary>
    public static readonly CrmError NoDate = new("crm.table.no-date", "A cell is formatted as a date and holds none. Correct the date, or the format of the cell.");

    /// <summary>More rows or columns than a sheet has.</summary>
    public static readonly CrmError SheetFull = new("crm.table.sheet-full", "A sheet holds 1 048 576 rows of 16 384 columns. Write fewer, or write CSV.");

    /// <summary>A cell longer than a spreadsheet takes.</summary>
    public static readonly CrmError CellTooLong = new("crm.table.cell-too-long", "A cell of a spreadsheet holds 32 767 characters. Write CSV, or shorten the text.");

    /// <summary>Worth knowing, no refusal: merged cells.</summary>
    public static readonly CrmError MergedCells = new("crm.table.merged-cells", "The sheet has merged cells: their value stands in the first row and column, the others are empty. Unmerge them if the value is meant for all.");

    /// <summary>Worth knowing, no refusal: more sheets.</summary>
    public static readonly CrmError OtherSheets = new("crm.table.other-sheets", "The workbook has more than one sheet, and only the first visible one was read. Name another one to read it.");
}
