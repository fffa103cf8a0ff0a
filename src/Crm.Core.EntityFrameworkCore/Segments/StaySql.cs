using System.Data.Common;
using Crm.Core.EntityFrameworkCore.Queries;
using Crm.Core.Segments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Core.EntityFrameworkCore.Segments;

/// <summary>
/// The two statements that bring a ledger up to date, around a query EF made: whoever enters is inserted from it, whoever leaves gets an end. What the database
/// finds it writes at once; only the ids come back.
/// </summary>
internal sealed class StaySql<TStay>
    where TStay : SegmentMembership
{
    private readonly DbContext _context;
    private readonly ISqlGenerationHelper _sql;
    private readonly IEntityType _entity;
    private readonly StoreObjectIdentifier _table;
    private readonly IProperty _subject;

    public StaySql(DbContext context, string subject)
    {
        _context = context;
        _sql = context.GetService<ISqlGenerationHelper>();
        _entity = context.Model.FindEntityType(typeof(TStay))!;
        _table = StoreObjectIdentifier.Table(_entity.GetTableName()!, _entity.GetSchema());
        _subject = _entity.FindProperty(subject)!;
    }

    /// <summary>Lets those in whose ids a query selects in its first column.</summary>
    public async Task<List<Guid>> EnterAsync<TId>(IQueryable<TId> who, TStay like, CancellationToken ct)
    {
        await using var command = QueryCommand.Of(_context, who);
        var (columns, values) = (new List<string>(), new List<string>());
        foreach (var property in _entity.GetProperties().Where(p => !p.IsShadowProperty()))
        {
            columns.Add(Column(property));
            values.Add(property == _subject ? $"who.{IdColumn()}" : Value(command, property, property.GetGetter().GetClrValue(like)));
        }

        // Whoever left at the very instant at which it comes back never was outside: its stay goes on.
        var key = _entity.FindPrimaryKey()!.Properties;
        var anew = _entity.GetProperties().Where(p => !p.IsShadowProperty() && !key.Contains(p)).Select(Column).Select(c => $"{c} = excluded.{c}");
        return await ReadAsync(
            command,
            $"INSERT INTO {Table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM ({command.CommandText}) AS who WHERE true ON CONFLICT ({string.Join(", ", key.Select(Column))}) DO UPDATE SET {string.Join(", ", anew)} RETURNING {Column(_subject)}",
            ct);
    }

    /// <summary>Notes the end of the stays of those whose ids a query selects.</summary>
    public async Task<List<Guid>> LeaveAsync<TId>(IQueryable<TId> who, TStay like, CancellationToken ct)
    {
        await using var command = QueryCommand.Of(_context, who);
        var set = Assigned(nameof(SegmentMembership.Until), nameof(SegmentMembership.LeftBy), nameof(SegmentMembership.LeftVersion));
        var which = Assigned(nameof(SegmentMembership.TenantId), nameof(SegmentMembership.SegmentId));
        return await ReadAsync(
            command,
            $"UPDATE {Table} SET {string.Join(", ", set)} WHERE {string.Join(" AND ", which)} AND {Column(_entity.FindProperty(nameof(SegmentMembership.Until))!)} IS NULL AND {Column(_subject)} IN ({command.CommandText}) RETURNING {Column(_subject)}",
            ct);

        List<string> Assigned(params string[] names) =>
            [.. names.Select(n => _entity.FindProperty(n)!).Select(p => $"{Column(p)} = {Value(command, p, p.GetGetter().GetClrValue(like))}")];
    }

    private string Table => _sql.DelimitIdentifier(_table.Name, _table.Schema);

    private string Column(IProperty property) => _sql.DelimitIdentifier(property.GetColumnName(_table)!);

    // Whatever the host calls the column of the key, the query's one column has that name.
    private string IdColumn()
    {
        var principal = _entity.GetForeignKeys().First(k => k.Properties.Contains(_subject)).PrincipalKey.Properties[^1];
        var table = StoreObjectIdentifier.Table(principal.DeclaringType.GetTableName()!, principal.DeclaringType.GetSchema());
        return _sql.DelimitIdentifier(principal.GetColumnName(table)!);
    }

    private static string Value(DbCommand command, IProperty property, object? value)
    {
        if (value is null) return "NULL";
        var name = $"@stay{command.Parameters.Count}";
        command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, name, value, property.IsNullable));
        return name;
    }

    private static async Task<List<Guid>> ReadAsync(DbCommand command, string text, CancellationToken ct)
    {
        command.Become(text);
        var found = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) found.Add(reader.GetValue(0) is byte[] bytes ? new(bytes, bigEndian: true) : reader.GetGuid(0));
        return found;
    }
}
