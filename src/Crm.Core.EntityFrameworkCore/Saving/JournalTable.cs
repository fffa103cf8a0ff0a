using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>A table of the outbox or the audit as a host's model has it, whose conventions may rename everything, and how its rows are inserted.</summary>
internal sealed class JournalTable
{
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Type, JournalTable>> PerModel = [];

    private const int RowsPerStatement = 1_000;

    private readonly string _insert;

    private readonly IReadOnlyList<(Func<object, object?> Value, RelationalTypeMapping Type)> _columns;

    private JournalTable(DbContext context, Type row)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var entity = context.Model.FindEntityType(row)!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var properties = entity.GetProperties().Where(p => !p.IsLeftToTheDatabase).ToList();
        _columns = [.. properties.Select(p => (ValueOf(p), p.GetRelationalTypeMapping()))];
        _insert = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", properties.Select(p => sql.DelimitIdentifier(p.GetColumnName(table)!)))}) VALUES ";
    }

    /// <summary>
    /// The statements that insert rows. As entities of the context each would be tracked, compared and, on SQLite, a command of its own.
    /// </summary>
    public static IEnumerable<Action<ContextCommand>> Statements(DbContext context, IEnumerable<JournalRow> rows) => rows.Chunk(RowsPerStatement)
        .SelectMany(some => some.GroupBy(r => r.Row.GetType(), r => r.Row))
        .Select(alike => (Action<ContextCommand>)(command => Of(context, alike.Key).Insert(alike, command)));

    private static JournalTable Of(DbContext context, Type row) =>
        PerModel.GetOrCreateValue(context.Model).GetOrAdd(row, static (type, of) => new(of, type), context);

    private void Insert(IEnumerable<object> rows, ContextCommand command)
    {
        var lead = _insert;
        foreach (var row in rows)
        {
            command.Append(lead).Append("(");
            for (var i = 0; i < _columns.Count; i++)
            {
                var (value, type) = _columns[i];
                if (i > 0) command.Append(", ");
                command.Append(command.Value(value(row), type));
            }

            command.Append(")");
            lead = ", ";
        }
    }

    // A column a host added to the table gets what EF gives it, the default of its type.
    private static Func<object, object?> ValueOf(IProperty property)
    {
        if (!property.IsShadowProperty()) return property.GetGetter().GetClrValue;
        var nothing = property.Sentinel;
        return _ => nothing;
    }
}
