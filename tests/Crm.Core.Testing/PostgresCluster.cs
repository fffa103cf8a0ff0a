using System.Diagnostics;
using System.Globalization;

namespace Crm.Core.Testing;

/// <summary>A cluster in a temporary folder.</summary>
/// <param name="Port">On the loopback address.</param>
/// <param name="ProcessId">The server's process.</param>
/// <param name="Folder">Everything of it; removed when the server has ended.</param>
internal sealed record PostgresCluster(int Port, int ProcessId, string Folder)
{
    public const string User = "crm";

    // Ends the server when the test process ends, however it ends: an exit handler would not run when a run is killed.
    // The lock file tells whether the server runs; its process may linger as a zombie where nobody collects orphans.
    private const string Watch = """
        exec >/dev/null 2>&1 </dev/null
        lock="$3/data/postmaster.pid"
        while kill -0 "$1" && [ -e "$lock" ]; do sleep 0.3; done
        [ -e "$lock" ] && kill -QUIT "$2"
        for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ -e "$lock" ] && sleep 0.2; done
        rm -rf "$3"
        """;

    private string Lock => Path.Combine(Folder, "data", "postmaster.pid");

    public static async Task<PostgresCluster> StartAsync(PostgresOptions options, Func<int> freePort)
    {
        var folder = Directory.CreateTempSubdirectory("crm-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        if (Environment.IsPrivilegedProcess) (await Command.RunAsync("chown", [PostgresBinaries.UnprivilegedUser()!, folder])).Succeeded();

        // Vietnamese order as the default: a column that forgot its own collation sorts wrongly here, as it will for somebody else.
        (await AsServerAsync("initdb", ["-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=vi-VN", "-N"], folder)).Succeeded();

        // Somebody may take the port between asking for it and using it.
        CommandResult? started = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var port = freePort();
            started = await AsServerAsync("pg_ctl", ["-D", data, "-w", "-t", "120", "-l", Path.Combine(folder, "log"), "-o", Settings(port, options), "start"], folder);
            if (started.ExitCode != 0) continue;

            var processId = int.Parse((await File.ReadAllLinesAsync(Path.Combine(data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
            StartWatch(processId, folder);
            return new(port, processId, folder);
        }

        throw new InvalidOperationException(started!.Text);
    }

    public async Task EndAsync()
    {
        await Command.RunAsync("kill", ["-QUIT", ProcessId.ToString(CultureInfo.InvariantCulture)]);
        for (var i = 0; i < 200 && File.Exists(Lock); i++) await Task.Delay(50);
    }

    private static string Settings(int port, PostgresOptions options)
    {
        var durable = options.Fsync ? "on" : "off";
        string[] settings =
        [
            string.Create(CultureInfo.InvariantCulture, $"port={port}"), "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200",
            $"fsync={durable}", $"full_page_writes={durable}", $"synchronous_commit={durable}", "timezone=UTC",
        ];
        return string.Join(' ', settings.Select(s => $"-c {s}"));
    }

    private static Task<CommandResult> AsServerAsync(string program, string[] arguments, string folder)
    {
        var path = Path.Combine(PostgresBinaries.Folder()!, program);
        return Environment.IsPrivilegedProcess
            ? Command.RunAsync("runuser", ["-u", PostgresBinaries.UnprivilegedUser()!, "--", path, .. arguments], folder)
            : Command.RunAsync(path, arguments, folder);
    }

    private static void StartWatch(int server, string folder)
    {
        string[] arguments = ["-c", Watch, "watch", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), server.ToString(CultureInfo.InvariantCulture), folder];
        using var watch = Process.Start(new ProcessStartInfo("sh", arguments) { UseShellExecute = false });
    }
}
