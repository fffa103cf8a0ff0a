using System.Globalization;
using Crm.Core.Errors;

namespace Crm.SampleHost;

/// <summary>What the command line says.</summary>
public sealed record SampleOptions
{
    public const string Usage = """
        dotnet run --project samples/Crm.SampleHost -- [options]
          --db FILE              SQLite file to use (crm-sample.db beside the project)
          --postgres CONNECTION  use this PostgreSQL database instead of a file
          --fresh                delete the SQLite file first
          --no-serve             stop after the overview
          --port N               port on 127.0.0.1 (5080; 0 takes any free one)
        """;

    private static readonly CrmError s_unknown = new("sample.options.unknown", "The command line holds something else than the options of --help, or an option without its value.");
    private static readonly CrmError s_freshServer = new("sample.options.fresh-server", "--fresh deletes the SQLite file only. Drop the tables of a server yourself.");

    public string Database { get; private init; } = "crm-sample.db";

    public string? Postgres { get; private init; }

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
                "--postgres" => options with { Postgres = Value(args, ++i) },
                "--fresh" => options with { Fresh = true },
                "--no-serve" => options with { Serve = false },
                "--port" when ushort.TryParse(Value(args, ++i), CultureInfo.InvariantCulture, out var port) => options with { Port = port },
                "--help" or "-h" => options with { Help = true },
                _ => throw new CrmException(s_unknown, args[Math.Min(i, args.Count - 1)]),
            };
        }

        return options is { Fresh: true, Postgres: not null } ? throw new CrmException(s_freshServer, "--fresh") : options;
    }

    private static string Value(IReadOnlyList<string> args, int i) => i < args.Count ? args[i] : throw new CrmException(s_unknown, args[^1]);
}
