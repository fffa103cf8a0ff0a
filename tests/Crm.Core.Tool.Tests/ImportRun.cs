namespace Crm.Core.Tool.Tests;

/// <summary>What an import reported, in short.</summary>
public static class ImportRun
{
    public static (int Stored, int Skipped, int Rejected) Counts(this ToolRun run) => ((int)run.Json["stored"]!, (int)run.Json["skipped"]!, (int)run.Json["rejected"]!);

    /// <summary>Line, column and code of every row that was not taken.</summary>
    public static IEnumerable<string> Rejections(this ToolRun run) => run.Json["rejections"]!.AsArray().Select(r => $"{r!["line"]} {r["column"]} {r["code"]}");
}
