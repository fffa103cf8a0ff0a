using System.Diagnostics;
using System.Globalization;

namespace Crm.Core.Tool.Tests;

/// <summary>The command as a process of its own, stopped as a terminal and a service manager do it.</summary>
public sealed class CancellationTests : IAsyncLifetime, IDisposable
{
    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        _folder.Write("a.csv", "id,name\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},Lan\n"))));
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task A_signal_ends_an_import_with_one_document_and_what_is_stored_stays(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        var run = await StoppedAsync(signal, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("crm.tool.cancelled", (string?)run.Json["error"]!["code"]);
        Assert.Contains("already stored stay", (string?)run.Json["error"]!["message"], StringComparison.Ordinal);
        Assert.InRange(_folder.Count("crm_customers"), 500, 19_999);
    }

    [Fact]
    public async Task A_dry_run_that_is_stopped_does_not_speak_of_stored_batches()
    {
        if (OperatingSystem.IsWindows()) return;
        var run = await StoppedAsync("-INT", "--dry-run");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.cancelled", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was stored", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("stay;", run.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private async Task<ToolRun> StoppedAsync(string signal, params string[] options)
    {
        string[] command = ["dotnet", typeof(CrmTool).Assembly.Location, "import", "customers", _folder.At("a.csv"), "--db", _folder.Database, .. options];
        // What a shell runs in the background ignores Ctrl-C, and so does whatever that starts: a terminal's commands do not.
        if (OperatingSystem.IsLinux()) command = ["env", "--default-signal=INT", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var running = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = running.StandardOutput.ReadToEndAsync(patience.Token);
        // The first batch is done, the others are not.
        var first = await running.StandardError.ReadLineAsync(patience.Token);
        using (var kill = Process.Start("kill", [signal, running.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(patience.Token);
        var error = await running.StandardError.ReadToEndAsync(patience.Token);
        await running.WaitForExitAsync(patience.Token);
        return new(running.ExitCode, await output, $"{first}\n{error}");
    }
}
