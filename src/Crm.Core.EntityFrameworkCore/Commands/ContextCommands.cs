using System.Data.Common;
using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Errors;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Commands;

/// <summary>Runs statements on the open connection of a context, in its transaction: as many as fit go in one command.</summary>
internal static class ContextCommands
{
    /// <summary>Runs statements, in their order.</summary>
    /// <exception cref="CrmException"><c>crm.storage.missing-table</c>.</exception>
    public static void Run(DbContext context, IEnumerable<Action<ContextCommand>> statements)
    {
        try
        {
            foreach (var command in Filled(context, statements))
            {
                using (command) command.Ready().ExecuteNonQuery();
            }
        }
        catch (DbException failure) when (IsMissingTable(context, failure))
        {
            throw new CrmException(EntityFrameworkErrors.MissingTable, null, failure);
        }
    }

    /// <summary>As <see cref="Run"/>.</summary>
    /// <exception cref="CrmException"><c>crm.storage.missing-table</c>.</exception>
    public static async Task RunAsync(DbContext context, IEnumerable<Action<ContextCommand>> statements, CancellationToken ct)
    {
        try
        {
            foreach (var command in Filled(context, statements))
            {
                await using (command) await command.Ready().ExecuteNonQueryAsync(ct);
            }
        }
        catch (DbException failure) when (IsMissingTable(context, failure))
        {
            throw new CrmException(EntityFrameworkErrors.MissingTable, null, failure);
        }
    }

    private static IEnumerable<ContextCommand> Filled(DbContext context, IEnumerable<Action<ContextCommand>> statements)
    {
        var most = Dialect.Of(context.Database).MostValuesPerCommand;
        var command = ContextCommand.On(context);
        foreach (var statement in statements)
        {
            statement(command);
            command.Append(";\n");
            if (command.Values < most) continue;
            yield return command;
            command = ContextCommand.On(context);
        }

        if (command.Values > 0) yield return command;
        else command.Dispose();
    }

    private static bool IsMissingTable(DbContext context, DbException failure) =>
        CrmOptionsExtension.Of(context).Refusals.Read(failure) is { Kind: DatabaseRefusalKind.MissingTable };
}
