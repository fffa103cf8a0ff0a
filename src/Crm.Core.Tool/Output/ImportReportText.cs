using System.Globalization;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Refusals;
using Spectre.Console;

namespace Crm.Core.Tool.Output;

/// <summary>How an import is shown while it runs and at its end.</summary>
internal static class ImportReportText
{
    private const int ShownRejections = 50;

    public static void Progress(ToolOutput output, ImportReport report) => output.Say(Line($"{report.Read} of {Counted.Of(report.Rows, "row")}: {Counts(report)}"));

    /// <summary>Ends the run; rows that were not taken make it a refusal.</summary>
    public static int Write(ToolOutput output, ImportReport report, string what)
    {
        output.Result(report, console => Write(console, report, what));
        if (report.Rejected == 0) return ExitCodes.Done;
        var codes = string.Join(", ", report.Rejections.CountBy(r => r.Code).OrderByDescending(c => c.Value).Select(c => Line($"{c.Key} ({c.Value})")));
        output.Say($"{ToolErrors.RowsRejected.Code}: {(report.DryRun ? ToolErrors.RowsRejectedDryRun : ToolErrors.RowsRejected).Message} Codes: {codes}.");
        return ExitCodes.Refused;
    }

    private static void Write(IAnsiConsole console, ImportReport report, string what)
    {
        if (report.Mapping is { } mapping) PlainTables.Write(console, ["column", "field"], mapping.Select(m => new[] { m.Key, m.Value }));
        if (report.ColumnsLeftOut.Count > 0) console.WriteLine($"Columns left out: {string.Join(", ", report.ColumnsLeftOut)}");
        foreach (var note in report.Notes) console.WriteLine(note);
        if (report.Rejected > 0)
            PlainTables.Write(console, ["line", "column", "code", "what to do"], report.Rejections.Take(ShownRejections).Select(r => new[] { Line($"{r.Line}"), r.Column, r.Code, r.Message }));
        if (report.Rejected > ShownRejections) console.WriteLine(Line($"… and {report.Rejected - ShownRejections} more: --json lists all."));
        console.WriteLine(Line($"{(report.DryRun ? "Dry run, nothing stored" : "Imported")} {what}: {Counted.Of(report.Rows, "row")}, {Counts(report)}{(report.CustomersCreated > 0 ? $", {Counted.Of(report.CustomersCreated, "new customer")}" : string.Empty)}."));
    }

    private static string Counts(ImportReport report) =>
        Line($"{report.Stored} {(report.DryRun ? "would be stored" : "stored")}, {report.Skipped} there already, {report.Rejected} rejected");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
