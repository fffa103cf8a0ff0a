using System.CommandLine;
using System.Data.Common;
using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Commands;

/// <summary>A verb: runs against the named database, and turns every refusal into its message and exit code.</summary>
internal abstract class ToolCommand : Command
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

        // Elsewhere from the first line: System.CommandLine listens for Ctrl-C only once it holds the task, and SQLite never gives one up by itself.
        SetAction((args, ct) => Task.Run(() => GuardedAsync(args, ct), CancellationToken.None));
        Validators.Add(given =>
        {
            if (given.GetResult(ToolOptions.Postgres) is { Implicit: false } && given.GetResult(ToolOptions.Database) is { Implicit: false }) given.AddError("--db and --postgres name two databases: say one of them.");
        });
    }

    /// <summary>How a run ends that was stopped: says what of it stays.</summary>
    protected virtual CrmError Cancelled(ParseResult args) => ToolErrors.Cancelled;

    protected abstract Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct);

    /// <summary>Refuses a database the library cannot work on, and says when its customers are another tenant's.</summary>
    protected static async Task BeReadyAsync(ToolStore store, ToolOutput output, CancellationToken ct)
    {
        await store.MustBeReadyAsync(ct);
        await using var scope = store.Scope();
        await OtherTenants.SayAsync(scope.ServiceProvider, output, ct);
    }

    private async Task<int> GuardedAsync(ParseResult args, CancellationToken ct)
    {
        var output = new ToolOutput(args.InvocationConfiguration.Output, args.InvocationConfiguration.Error, args.GetValue(ToolOptions.Json));
        try
        {
            await using var store = ToolStore.Open(args.GetRequiredValue(ToolOptions.Database), args.GetValue(ToolOptions.Postgres), _tenant?.Read(args) ?? TenantId.Default);
            return await RunAsync(args, store, output, ct);
        }
        catch (CrmException refused)
        {
            return await RefuseAsync(refused.Error, refused.Path);
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync(Cancelled(args), null);
        }
        catch (Exception failure) when (failure.GetBaseException() is DbException or System.Net.Sockets.SocketException)
        {
            return await output.FailAsync(ExitCodes.Refused, ToolErrors.DatabaseFailed.Code, $"{ToolErrors.DatabaseFailed.Message} {failure.GetBaseException().Message}", null);
        }
        catch (FileNotFoundException missing)
        {
            return await RefuseAsync(ToolErrors.FileNotFound, missing.FileName);
        }
        catch (DirectoryNotFoundException)
        {
            return await RefuseAsync(ToolErrors.FileNotFound, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await output.FailAsync(ExitCodes.Refused, ToolErrors.FileUnreadable.Code, $"{ToolErrors.FileUnreadable.Message} {failure.Message}", null);
        }

        Task<int> RefuseAsync(CrmError error, string? path) => output.FailAsync(ExitCodes.Refused, error.Code, error.Message, path);
    }
}
