using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>A query EF made, as a command that a statement is put around.</summary>
internal static class QueryCommand
{
    /// <summary>The command, in the context's transaction and with its timeout.</summary>
    public static DbCommand Of<T>(DbContext context, IQueryable<T> query)
    {
        var command = query.CreateDbCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (context.Database.GetCommandTimeout() is { } seconds) command.CommandTimeout = seconds;
        return command;
    }

    /// <summary>Puts a statement around it.</summary>
    public static void Become(this DbCommand command, string statement)
    {
#pragma warning disable CA2100 // names come from the model, the query from EF; values are parameters
        command.CommandText = statement;
#pragma warning restore CA2100
    }
}
