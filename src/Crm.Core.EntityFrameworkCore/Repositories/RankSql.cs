using System.Data.Common;
using System.Globalization;
using Crm.Core.EntityFrameworkCore.Queries;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Repositories;

/// <summary>The statement that tells the figure of the last one among the best, around a query EF made of all figures: it is read once, to be counted and to be ordered.</summary>
internal static class RankSql
{
    // Shares have four digits behind the point: what a hundred percent is in these.
    private const long Whole = 1_000_000;

    public static async Task<long?> LastOfBestAsync(DbContext context, IQueryable<long?> figures, bool descending, BestShare share, CancellationToken ct)
    {
        await context.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = QueryCommand.Of(context, figures);
            var wanted = share.Percent is { } percent ? $"((SELECT count(v) FROM f) * {Value(command, (long)(percent * (Whole / 100)))} + {Whole - 1}) / {Whole}" : Value(command, share.Number!.Value);
            var (last, order) = descending ? ("min", "DESC") : ("max", "ASC");
            command.Become($"WITH f(v) AS MATERIALIZED ({command.CommandText}) SELECT {last}(v) FROM (SELECT v FROM f WHERE v IS NOT NULL ORDER BY v {order} LIMIT {wanted}) AS best");
            return await command.ExecuteScalarAsync(ct) is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static string Value(DbCommand command, long value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@share", value);
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
