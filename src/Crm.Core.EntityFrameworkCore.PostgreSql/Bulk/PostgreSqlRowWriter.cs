using System.Globalization;
using System.Text.RegularExpressions;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Bulk;
using Crm.Core.Errors;
using Npgsql;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Bulk;

/// <summary>
/// Copies rows in the binary format, written here: the driver's importer asks for the type of every value. New rows go straight into
/// their table; changed ones into a staging table, from which one statement updates what is still in the version it was loaded in.
/// </summary>
internal sealed partial class PostgreSqlRowWriter(NpgsqlConnection connection) : IBulkRowWriter
{
    private const int FlushAt = 64 * 1024;

    private readonly CopyBuffer _buffer = new();
    private readonly HashSet<BulkTable> _analysed = [];
    private bool _hasBegun;

    public async Task BeginBatchAsync(CancellationToken ct)
    {
        if (!_hasBegun) await ExecuteAsync(PostgreSqlBulkSql.ForgetPlans, ct);
        _hasBegun = true;
        await ExecuteAsync(PostgreSqlBulkSql.PreferIndexes, ct);
    }

    public Task EndBatchAsync(CancellationToken ct) => ExecuteAsync(PostgreSqlBulkSql.PreferAsBefore, ct);

    public async Task InsertAsync(BulkTable table, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        await CopyAsync(PostgreSqlBulkSql.Copy(table), table, rows, ct);
        // Records come before their parts, whose references to them are checked by plans made after this.
        if (_analysed.Add(table) && !await IsAnalysedAsync(table, ct)) await ExecuteAsync(PostgreSqlBulkSql.Analyse(table), ct);
    }

    public async Task UpdateAsync(BulkTable table, IReadOnlyList<BulkTable> parts, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        await ExecuteAsync(PostgreSqlBulkSql.MakeStage(table), ct);
        await CopyAsync(PostgreSqlBulkSql.CopyToStage(table), table, rows, ct);
        await ExecuteAsync(PostgreSqlBulkSql.CountStage, ct);
        var updated = await UpdateFromStageAsync(table, ct);
        if (updated.Count < rows.Count) throw new CrmConcurrencyException(rows.Select(r => r.Record!).First(r => !updated.Contains(r.Key)).ToString());
        if (parts.Count > 0) await ExecuteAsync(string.Join("; ", parts.Select(p => PostgreSqlBulkSql.DeleteParts(table, p))), ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task CopyAsync(string sql, BulkTable table, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        try
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync(sql, ct);
            try
            {
                await SendAsync(copy, table, rows, ct);
            }
            catch
            {
                await copy.CancelAsync();
                throw;
            }
        }
        catch (PostgresException refused)
        {
            throw new BulkRefusedException(RecordAt(refused, rows), refused);
        }
    }

    private async Task SendAsync(NpgsqlRawCopyStream copy, BulkTable table, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        _buffer.Begin(table);
        foreach (var row in rows)
        {
            _buffer.BeginRow();
            table.Write(row.Row, _buffer);
            if (_buffer.Written.Length < FlushAt) continue;
            await copy.WriteAsync(_buffer.Written, ct);
            _buffer.Clear();
        }

        _buffer.End();
        await copy.WriteAsync(_buffer.Written, ct);
        await copy.FlushAsync(ct);
    }

    private async Task<HashSet<Guid>> UpdateFromStageAsync(BulkTable table, CancellationToken ct)
    {
        try
        {
            await using var command = new NpgsqlCommand(PostgreSqlBulkSql.Update(table), connection);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var updated = new HashSet<Guid>();
            while (await reader.ReadAsync(ct)) updated.Add(reader.GetGuid(0));
            return updated;
        }
        catch (PostgresException refused)
        {
            throw new BulkRefusedException(null, refused);
        }
    }

    private async Task<bool> IsAnalysedAsync(BulkTable table, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(PostgreSqlBulkSql.IsAnalysed(table), connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException refused)
        {
            throw new BulkRefusedException(null, refused);
        }
    }

    // "COPY crm_external_ids, line 17", in the language of the server. References are checked at the end, where no line is told.
    private static AggregateRoot? RecordAt(PostgresException refused, IReadOnlyList<BulkRow> rows)
    {
        var told = LineOfCopy().Match(refused.Where ?? string.Empty);
        if (!told.Success || !int.TryParse(told.Groups["line"].ValueSpan, CultureInfo.InvariantCulture, out var line)) return null;
        return line >= 1 && line <= rows.Count ? rows[line - 1].Record : null;
    }

    [GeneratedRegex(@"^COPY [^,]*,\D*(?<line>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineOfCopy();
}
