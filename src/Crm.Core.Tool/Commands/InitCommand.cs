using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm init</c></summary>
internal sealed class InitCommand() : ToolCommand("init", "Creates the tables in an empty or missing database; says so when they are there.")
{
    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        await using var scope = store.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ToolDb>();
        var created = await db.Database.EnsureCreatedAsync(ct);
        if (created) await db.Database.CreateCrmObjectsAsync(ct: ct);
        var schema = await SchemaReader.ReadAsync(db, ct);
        if (!schema.HasOurs) throw new CrmException(ToolErrors.NotOurDatabase);
        if (schema.Missing.Count > 0) throw new CrmException(ToolErrors.MissingTables, schema.Missing[0]);

        var database = store.File ?? $"{store.Server!.Host}/{store.Server.Database}";
        output.Result(new { created, database }, console => console.WriteLine(created ? $"Created the tables in {database}." : $"The tables are there already in {database}; nothing was changed."));
        return ExitCodes.Done;
    }
}
