using System.Globalization;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Npgsql;

namespace Crm.Core.Tool.Commands;

/// <summary>What to run on PostgreSQL instead. The password is never printed.</summary>
internal static class ServerTools
{
    public static Task<int> SayAsync(ToolOutput output, NpgsqlConnectionStringBuilder server, Func<string, string> line)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"--host={Quoted(server.Host)} --port={server.Port} --username={Quoted(server.Username)}");
        var command = line(where);
        output.Result(new { run = command, done = false }, console => console.Profile.Out.Writer.WriteLine(command));
        output.Say($"{ToolErrors.BackupElsewhere.Code}: {ToolErrors.BackupElsewhere.Message}");
        return Task.FromResult(ExitCodes.Refused);
    }

    public static string Quoted(string? text) => $"'{(text ?? string.Empty).Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
