using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>Hears the last statement EF sends, so that the database can be asked for its plan.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private string _text = string.Empty;
    private List<(string Name, object? Value)> _values = [];

    public Statements() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>The statement and its plan.</summary>
    public async Task<string> ExplainAsync(DbContext context)
    {
        await context.Database.OpenConnectionAsync();
        var (text, values, isSqlite) = (_text, _values, context.Database.IsSqlite());
        await using var command = context.Database.GetDbConnection().CreateCommand();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, BUFFERS) ") + text;
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string> { text };
        while (await reader.ReadAsync()) lines.Add(reader.GetString(isSqlite ? 3 : 0));
        return string.Join('\n', lines);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name) return;
        var command = ((CommandEventData)value.Value!).Command;
        (_text, _values) = (command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
