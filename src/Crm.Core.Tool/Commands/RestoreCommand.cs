using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Spectre.Console;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm restore</c></summary>
internal sealed class RestoreCommand : ToolCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A copy made by crm backup." };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replaces what the database holds." };

    public RestoreCommand()
        : base("restore", "Brings a copy back, after proving it.", ofTenant: false)
    {
        Add(_file);
        Add(_overwrite);
    }

    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        var file = Path.GetFullPath(args.GetRequiredValue(_file));
        if (store.Server is { } server)
            return await ServerTools.SayAsync(output, server, where => $"pg_restore {where} --clean --if-exists --single-transaction --dbname={ServerTools.Quoted(server.Database)} {ServerTools.Quoted(file)}");
        if (!File.Exists(file)) throw new CrmException(ToolErrors.FileNotFound, file);
        if (DatabaseFile.AreSame(file, store.File!)) throw new CrmException(ToolErrors.SameFile, "FILE");
        DatabaseFile.MustHaveFolder(store.File!);
        if (!SqliteCopy.IsOurs(file)) throw new CrmException(ToolErrors.NotABackup, "FILE");
        if (File.Exists(store.File) && !args.GetValue(_overwrite) && SqliteCopy.HoldsAnything(store.File)) throw new CrmException(ToolErrors.DatabaseExists, "--db");

        var counts = SqliteCopy.Copy(file, store.File!);
        output.Result(
            new { file, rows = counts },
            console => console.WriteLine($"Restored {Counted.Of(counts.Values.Sum(), "row")} of {Counted.Of(counts.Count, "table")}; the database is sound and holds the same as the copy."));
        return ExitCodes.Done;
    }
}
