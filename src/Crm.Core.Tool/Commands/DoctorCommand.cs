using System.CommandLine;
using Crm.Core.Tool.Health;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm doctor</c></summary>
internal sealed class DoctorCommand() : ToolCommand("doctor", "Looks the database and its settings over and says what to do.")
{
    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        await using var scope = store.Scope();
        var findings = await new Doctor(store, scope.ServiceProvider).LookAsync(ct);
        output.Result(
            new { healthy = findings.All(f => f.State == FindingState.Good), findings },
            console => PlainTables.Write(console, ["check", "state", "found", "to do"], findings.Select(f => new[] { f.Check, f.State.ToString(), f.Message, f.Action })));
        if (findings.Any(f => f.Check == Doctor.Counts)) await OtherTenants.SayAsync(scope.ServiceProvider, output, ct);
        if (findings.All(f => f.State != FindingState.Bad)) return ExitCodes.Done;
        foreach (var refused in findings.Where(f => f.Code is not null)) output.Say($"{refused.Code}: {refused.Message} {refused.Action}");
        output.Say($"{ToolErrors.SickDatabase.Code}: {ToolErrors.SickDatabase.Message}");
        return ExitCodes.Refused;
    }
}
