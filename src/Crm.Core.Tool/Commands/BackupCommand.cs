using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Spectre.Console;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm backup</c></summary>
internal sealed class BackupCommand : ToolCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "Where the copy goes." };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replaces an older copy." };

    public BackupCommand()
        : base("backup", "Copies the database while it is in use, and proves the copy.", ofTenant: false)
    {
        Add(_file);
        Add(_overwrite);
    }

    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        var file = Path.GetFullPath(args.GetRequiredValue(_file));
        if (store.Server is { } server)
            return await ServerTools.SayAsync(output, server, where => $"pg_dump {where} --format=custom --file={ServerTools.Quoted(file)} {ServerTools.Quoted(server.Database)}");
        // Of any version: what an upgrade changes is copied before.
        await store.MustBeThereAsync(ct);
        if (DatabaseFile.AreSame(file, store.File!)) throw new CrmException(ToolErrors.SameFile, "FILE");
        DatabaseFile.MustHaveFolder(file);
        if (File.Exists(file) && !args.GetValue(_overwrite)) throw new CrmException(ToolErrors.FileExists, "FILE");

        // Beside its place until it is proven, so that an older copy is not lost to a failed one.
        var unproven = file + ".partial";
        try
        {
            File.Delete(unproven);
            var counts = SqliteCopy.Copy(store.File!, unproven);
            File.Move(unproven, file, overwrite: true);
            output.Result(
                new { file, rows = counts },
                console => console.WriteLine($"Copied {Counted.Of(counts.Values.Sum(), "row")} of {Counted.Of(counts.Count, "table")} to {file}; the copy is sound and holds the same."));
        }
        finally
        {
            foreach (var part in new[] { unproven, unproven + "-wal", unproven + "-shm", unproven + "-journal" }) File.Delete(part);
        }

        return ExitCodes.Done;
    }
}
