using System.CommandLine;
using Crm.Core.Tenancy;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Commands;

/// <summary>A verb that runs against the named database.</summary>
internal abstract class ToolCommand : GuardedCommand
{
    // None where the whole database is meant, whoever's the records are.
    private readonly TenantOption? _tenant;

    /// <summary>A verb.</summary>
    /// <param name="name">What is typed.</param>
    /// <param name="description">For its help.</param>
    /// <param name="ofTenant">False for what is done to the whole database: then there is no tenant to say.</param>
    protected ToolCommand(string name, string description, bool ofTenant = true)
        : base(name, description)
    {
        if (ofTenant)
        {
            _tenant = new();
            Add(_tenant);
        }

        Validators.Add(given =>
        {
            if (given.GetResult(ToolOptions.Postgres) is { Implicit: false } && given.GetResult(ToolOptions.Database) is { Implicit: false }) given.AddError("--db and --postgres name two databases: say one of them.");
        });
    }

    protected abstract Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct);

    /// <summary>Refuses a database the library cannot work on, and says when its customers are another tenant's.</summary>
    protected static async Task BeReadyAsync(ToolStore store, ToolOutput output, CancellationToken ct)
    {
        await store.MustBeReadyAsync(ct);
        await using var scope = store.Scope();
        await OtherTenants.SayAsync(scope.ServiceProvider, output, ct);
    }

    protected sealed override async Task<int> RunAsync(ParseResult args, ToolOutput output, CancellationToken ct)
    {
        await using var store = ToolStore.Open(args.GetRequiredValue(ToolOptions.Database), args.GetValue(ToolOptions.Postgres), _tenant?.Read(args) ?? TenantId.Default);
        return await RunAsync(args, store, output, ct);
    }
}
