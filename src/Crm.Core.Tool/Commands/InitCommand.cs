using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm init</c></summary>
internal sealed class InitCommand() : ToolCommand("init", "Creates the tables in an empty or missing database, and upgrades those of an older crm; says so when there is nothing to do.", ofTenant: false)
{
    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        if (store.File is { } place) DatabaseFile.MustHaveFolder(place);
        await using var scope = store.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ToolDb>();
        var before = await SchemaReader.ReadAsync(db, ct);
        if (before.History is { Unknown: [var newer, ..] }) throw new CrmException(ToolErrors.NewerDatabase, newer);
        var pending = before.IsEmpty || before.History is { Pending.Count: > 0 };
        if (pending && before.IsLocked) throw new CrmException(ToolErrors.InitRunning, "--db");
        // Of a file it makes itself EF would set the journal, but not the permissions.
        if (pending && store.File is { } file && DatabaseFile.MakePrivate(file)) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", ct);
        if (pending) await db.Database.MigrateAsync(ct);
        var schema = pending ? await SchemaReader.ReadAsync(db, ct) : before;
        if (!schema.HasOurs) throw new CrmException(ToolErrors.NotOurDatabase);
        if (schema.Missing.Count > 0) throw new CrmException(ToolErrors.MissingTables, schema.Missing[0]);

        var (created, upgraded) = (pending && !before.HasOurs, pending && before.HasOurs);
        var database = store.File ?? $"{store.Server!.Host}/{store.Server.Database}";
        var what = created ? $"Created the tables in {database}." : upgraded ? $"Upgraded the tables in {database}." : $"The tables are there already in {database}; nothing was changed.";
        output.Result(new { created, upgraded, database }, console => console.WriteLine(what));
        return ExitCodes.Done;
    }
}
