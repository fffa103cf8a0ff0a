using System.Text;
using Crm.Core.Tool.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Tool.Tests;

/// <summary>A folder of its own for every test, with a database in it; the command runs in process with its streams captured.</summary>
public sealed class ToolFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-tool-").FullName;

    public string Database => At("crm.db");

    public string At(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllText(At(name), text, encoding ?? new UTF8Encoding(false));
        return At(name);
    }

    /// <summary>Runs the command on the folder's database.</summary>
    public Task<ToolRun> RunAsync(params string[] args) => RunOnAsync(Database, args);

    public static async Task<ToolRun> RunOnAsync(string database, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CrmTool.RunAsync(args.Contains("--postgres") ? args : [.. args, "--db", database], output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    public async Task<ToolFolder> InitialisedAsync()
    {
        var run = await RunAsync("init");
        Assert.True(run.ExitCode == 0, run.Error);
        return this;
    }

    /// <summary>Does something to the database behind the command's back.</summary>
    public void Execute(string sql) => Run(sql, command => command.ExecuteNonQuery());

    /// <summary>How many rows a table has.</summary>
    public long Count(string table) => Run($"SELECT count(*) FROM {table}", command => (long)command.ExecuteScalar()!);

    /// <summary>What is stored of a kind of record, each told by <paramref name="tell"/>.</summary>
    public IReadOnlyList<string> Read<T>(Func<T, string> tell)
        where T : class
    {
        var options = new DbContextOptionsBuilder<SqliteToolDb>().UseSqlite($"Data Source={Database};Pooling=False").Options;
        using var db = new SqliteToolDb(options);
        return [.. db.Set<T>().IgnoreQueryFilters().AsEnumerable().Select(tell).Order(StringComparer.Ordinal)];
    }

    private T Run<T>(string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in the test
        command.CommandText = sql;
#pragma warning restore CA2100
        return run(command);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
