using System.Globalization;
using Crm.Core.Errors;
using Crm.SampleHost.Tenants;

namespace Crm.SampleHost;

/// <summary>What the command line says.</summary>
public sealed record SampleOptions
{
    public const string Usage = """
        dotnet run --project samples/Crm.SampleHost -- [options]
          --db FILE              SQLite file to use (crm-sample.db beside the project)
          --postgres CONNECTION  use this PostgreSQL database instead of a file
          --tenant KEY           load and show only online-retail or only maven
          --fresh                delete the SQLite file first
          --no-serve             stop after the overview
          --port N               port on 127.0.0.1 (5080; 0 takes any free one)
          --help                 this text
        """;

    /// <summary>Every error of the command line begins with this.</summary>
    public const string ErrorPrefix = "sample.options.";

    private static readonly CrmError s_unknown = new(ErrorPrefix + "unknown", "There is no such option. See --help.");
    private static readonly CrmError s_noValue = new(ErrorPrefix + "no-value", "This option needs a value. See --help.");
    private static readonly CrmError s_tenant = new(ErrorPrefix + "tenant", "There are two tenants: online-retail and maven.");
    private static readonly CrmError s_port = new(ErrorPrefix + "port", "A port is a number from 0 to 65535; 0 takes any free one.");
    private static readonly CrmError s_freshServer = new(ErrorPrefix + "fresh-server", "--fresh deletes the SQLite file only. Drop the tables of a server yourself.");
    private static readonly CrmError s_connection = new(ErrorPrefix + "connection", "This is no connection string. Say for example \"Host=localhost;Database=crm;Username=crm\".");

    public string Database { get; private init; } = "crm-sample.db";

    public string? Postgres { get; private init; }

    public IReadOnlyList<SampleTenant> Tenants { get; private init; } = SampleTenant.All;

    public bool Fresh { get; private init; }

    public bool Serve { get; private init; } = true;

    public int Port { get; private init; } = 5080;

    public bool Help { get; private init; }

    public static SampleOptions Parse(IReadOnlyList<string> args)
    {
        var options = new SampleOptions();
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--db" => options with { Database = Value(args, ++i) },
                "--postgres" => options with { Postgres = Connection(Value(args, ++i)) },
                "--tenant" => options with { Tenants = [Tenant(Value(args, ++i))] },
                "--fresh" => options with { Fresh = true },
                "--no-serve" => options with { Serve = false },
                "--port" => options with { Port = PortOf(Value(args, ++i)) },
                "--help" or "-h" => options with { Help = true },
                _ => throw new CrmException(s_unknown, args[i]),
            };
        }

        return options is { Fresh: true, Postgres: not null } ? throw new CrmException(s_freshServer, "--fresh") : options;
    }

    private static string Value(IReadOnlyList<string> args, int i) =>
        i < args.Count && args[i].Length > 0 && !args[i].StartsWith("--", StringComparison.Ordinal) ? args[i] : throw new CrmException(s_noValue, args[i - 1]);

    private static SampleTenant Tenant(string key) => SampleTenant.All.FirstOrDefault(t => t.Key == key) ?? throw new CrmException(s_tenant, "--tenant");

    private static int PortOf(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : throw new CrmException(s_port, "--port");

    // Its text may hold a password: the message never repeats it.
    private static string Connection(string text)
    {
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (ArgumentException)
        {
            throw new CrmException(s_connection, "--postgres");
        }
    }
}
