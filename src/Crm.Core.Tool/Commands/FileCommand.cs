using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Commands;

/// <summary>A verb that works on a file alone, without a database.</summary>
internal abstract class FileCommand : Command
{
    protected FileCommand(string name, string description)
        : base(name, description) => SetAction((args, ct) => Task.Run(() => GuardedAsync(args, ct), CancellationToken.None));

    protected abstract int Run(ParseResult args, ToolOutput output, CancellationToken ct);

    private async Task<int> GuardedAsync(ParseResult args, CancellationToken ct)
    {
        var output = new ToolOutput(args.InvocationConfiguration.Output, args.InvocationConfiguration.Error, args.GetValue(ToolOptions.Json));
        try
        {
            return Run(args, output, ct);
        }
        catch (CrmException refused)
        {
            return await output.FailAsync(ExitCodes.Refused, refused.Error.Code, refused.Error.Message, refused.Path);
        }
        catch (OperationCanceledException)
        {
            return await output.FailAsync(ExitCodes.Refused, ToolErrors.Cancelled.Code, ToolErrors.Cancelled.Message, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await output.FailAsync(ExitCodes.Refused, ToolErrors.FileUnreadable.Code, $"{ToolErrors.FileUnreadable.Message} {failure.Message}", null);
        }
    }
}
