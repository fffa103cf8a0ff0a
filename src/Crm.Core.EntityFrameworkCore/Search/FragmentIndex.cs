using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>What finds parts of words: no part of the model, and made where the database allows it.</summary>
internal static class FragmentIndex
{
    // To trigrams these signs are the ends of words, and "n.tr" is as little as "tr". As letters, which folded text has none of, they count.
    private const string Signs = ".@-_";
    private const string Letters = "QXJZ";

    /// <summary>The expression PostgreSQL's index is of.</summary>
    public static string Text(string column) => $"translate({column}, '{Signs}', '{Letters}')";

    /// <summary>What a text with something inside is like in the index. What is typed holds no wild cards.</summary>
    public static string Pattern(string inside)
    {
        var pattern = inside.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal);
        return $"%{string.Concat(pattern.Select(c => Signs.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Letters[at] : c))}%";
    }

    /// <summary>Whether it was made.</summary>
    public static async Task<bool> IsThereAsync(DbContext context, CancellationToken ct)
    {
        var table = SearchTable.Of(context);
        await context.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = ContextCommand.On(context);
            command.Append(table.Fragments is not null
                ? FragmentTable.IsThere(table, command)
                : $"SELECT 1 FROM pg_index i JOIN pg_opclass o ON o.oid = ANY (i.indclass) WHERE o.opcname = 'gin_trgm_ops' AND i.indisvalid AND i.indrelid = to_regclass({command.Value(table.Name)})");
            return await command.Ready().ExecuteScalarAsync(ct) is not null;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
