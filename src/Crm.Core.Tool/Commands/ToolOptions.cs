using System.CommandLine;

namespace Crm.Core.Tool.Commands;

/// <summary>The options every verb has.</summary>
internal static class ToolOptions
{
    public static Option<string> Database { get; } = new("--db")
    {
        Description = "The SQLite file.",
        HelpName = "FILE.db",
        Recursive = true,
        DefaultValueFactory = _ => "crm.db",
    };

    public static Option<string?> Postgres { get; } = new("--postgres") { Description = "A PostgreSQL connection string instead of a file.", HelpName = "CONNECTION", Recursive = true };

    public static Option<bool> Json { get; } = new("--json") { Description = "Prints one JSON document on standard output and nothing else there.", Recursive = true };

    public static Option<string> Source() => new("--source")
    {
        Description = "The system the records come from; external ids and order numbers belong to it.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "import",
    };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Checks everything and stores nothing." };

    public static Option<string?> Sheet() => new("--sheet") { Description = "The sheet of a workbook; the first visible one unless said.", HelpName = "NAME" };

    public static Option<string> Currency() => new("--currency") { Description = "The currency of the amounts.", HelpName = "CODE", DefaultValueFactory = _ => "VND" };

    public static Option<string?> DateFormat() => new("--date-format") { Description = "How dates are written, such as M/d/yyyy, when none of the usual ways.", HelpName = "FORMAT" };

    public static Option<bool> CreateProducts() => new("--create-products") { Description = "Adds products that are not known, by their key." };
}
