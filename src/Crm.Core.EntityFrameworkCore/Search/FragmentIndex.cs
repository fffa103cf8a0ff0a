using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Whether what finds parts of words was made: it is no part of the model.</summary>
internal static class FragmentIndex
{
    public static async Task<bool> IsThereAsync(DbContext context, CancellationToken ct)
    {
        var table = SearchTable.Of(context);
        await context.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = SearchCommand.On(context);
            command.Append(table.Fragments is { } fragments
                ? FragmentTable.IsThere(fragments, command)
                : $"SELECT 1 FROM pg_index i JOIN pg_opclass o ON o.oid = ANY (i.indclass) WHERE o.opcname = 'gin_trgm_ops' AND i.indisvalid AND i.indrelid = to_regclass({command.Value(table.Name)})");
            return await command.Ready().ExecuteScalarAsync(ct) is not null;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
