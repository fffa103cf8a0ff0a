using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Core.EntityFrameworkCore.Commands;

/// <summary>A command on the connection and in the transaction of a context; values are parameters, always.</summary>
internal sealed class ContextCommand : IAsyncDisposable, IDisposable
{
    private readonly DbCommand _command;
    private readonly StringBuilder _text = new();

    private ContextCommand(DbCommand command) => _command = command;

    /// <summary>How many values it has.</summary>
    public int Values => _command.Parameters.Count;

    public static ContextCommand On(DbContext context)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (context.Database.GetCommandTimeout() is { } seconds) command.CommandTimeout = seconds;
        return new(command);
    }

    public ContextCommand Append(string sql)
    {
        _text.Append(sql);
        return this;
    }

    /// <summary>Adds a parameter and tells its name.</summary>
    public string Value(object value)
    {
        var parameter = _command.CreateParameter();
        parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{_command.Parameters.Count}");
        parameter.Value = value;
        _command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }

    /// <summary>Adds a parameter of a column's type and tells its name.</summary>
    public string Value(object? value, RelationalTypeMapping type)
    {
        var parameter = type.CreateParameter(_command, string.Create(CultureInfo.InvariantCulture, $"@p{_command.Parameters.Count}"), value, nullable: true);
        _command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }

    public DbCommand Ready()
    {
#pragma warning disable CA2100 // names come from the model, values are parameters
        _command.CommandText = _text.ToString();
#pragma warning restore CA2100
        return _command;
    }

    public void Dispose() => _command.Dispose();

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
