using System.CommandLine;
using System.Data.Common;
using Crm.Core.Errors;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Commands;

/// <summary>A verb: turns every refusal into its message and exit code.</summary>
internal abstract class GuardedCommand : Command
{
    protected GuardedCommand(string name, string description)
        : base(name, description)
    {
        // Elsewhere from the first line: System.CommandLine listens for Ctrl-C only once it holds the task, and SQLite never gives one up by itself.
        SetAction((args, ct) => Task.Run(() => GuardedAsync(args, ct), CancellationToken.None));
    }

    /// <summary>How a run ends that was stopped: says what of it stays.</summary>
    protected virtual CrmError Cancelled(ParseResult args) => ToolErrors.Cancelled;

    protected abstract Task<int> RunAsync(ParseResult args, ToolOutput output, CancellationToken ct);

    private async Task<int> GuardedAsync(ParseResult args, CancellationToken ct)
    {
        var output = new ToolOutput(args.InvocationConfiguration.Output, args.InvocationConfiguration.Error, args.GetValue(ToolOptions.Json));
        try
        {
            return await RunAsync(args, output, ct);
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
