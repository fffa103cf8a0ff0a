using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// The full-text table SQLite finds parts of terms with: a row a customer, its text cut into every three characters. Made by
/// <c>CreateCrmObjects</c>; a database without it is read term by term. A row alone is dear to write and many at once are cheap, so
/// customers wait in a table of their own until there are enough of them.
/// </summary>
internal sealed class FragmentTable(DbContext context)
{
    // So many are written at once.
    private const int Batch = 64;

    private readonly SearchTable _table = SearchTable.Of(context);

    /// <summary>Customers whose text has every three characters of every word, the first indexed first; null when there is no such table, or a word has too few characters for it. Those that wait are not among them.</summary>
    public async Task<List<CustomerId>?> FindAsync(SearchQuery query, int most, CancellationToken ct)
    {
        var words = query.Words.Select(w => w.Forms.Where(f => f.Length >= SearchQuery.ShortestFragment).ToList()).Where(forms => forms.Count > 0).ToList();
        if (_table.Fragments is not { } name || words.Exists(forms => forms.Exists(f => Trigrams(f).Count == 0)) || !Exists()) return null;
        var match = string.Join(" AND ", words.Select(forms => $"({string.Join(" OR ", forms.Select(f => $"({string.Join(" AND ", Trigrams(f))})"))})"));
        await using var command = ContextCommand.On(context);
        command.Append($"SELECT customer_id FROM {name} WHERE {name} MATCH {command.Value(match)} AND tenant_id = {command.Value(_table.Stored(TenantFilter.Of(context).Value))} ORDER BY rowid LIMIT {most}");
        var customers = new List<CustomerId>();
        await using var reader = await command.Ready().ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) customers.Add(CustomerId.From(SearchTable.Read(reader.GetValue(0))));
        return customers;
    }

    /// <summary>That a term is of a customer that waits.</summary>
    public RowFilter Waits => (command, alias) =>
        $"{alias}.{_table.Customer} IN (SELECT w.customer_id FROM {_table.FragmentsWaiting} w WHERE w.tenant_id = {command.Value(_table.Stored(TenantFilter.Of(context).Value))})";

    /// <summary>What to write here before the terms of customers are written: the old rows are found by the terms they were made of.</summary>
    public IEnumerable<Action<ContextCommand>> Writing(IReadOnlyList<IndexedCustomer> customers)
    {
        if (_table.Fragments is not { } name || customers.Count == 0 || !Exists()) yield break;
        var waiting = _table.FragmentsWaiting!;
        var many = customers.Count >= Batch;
        if (many || CountWaiting(waiting) >= Batch)
        {
            yield return command => WriteWaiting(name, waiting, command);
            yield return command => command.Append($"DELETE FROM {waiting}");
        }

        foreach (var customer in customers.Where(c => !c.IsNew))
        {
            if (LongestStored(customer) is { } term && Trigrams(term) is { Count: > 0 } trigrams) yield return command => Delete(name, customer, string.Join(" AND ", trigrams), command);
            if (customer.Terms is null)
                yield return command => command.Append($"DELETE FROM {waiting} WHERE tenant_id = {TenantOf(customer, command)} AND customer_id = {IdOf(customer, command)}");
        }

        foreach (var customer in customers)
        {
            var text = customer.Terms is null ? string.Empty : string.Join('\n', customer.Terms.Terms.Keys.Where(t => t.Length >= SearchQuery.ShortestFragment));
            if (text.Length == 0) continue;
            if (many) yield return command => command.Append($"INSERT INTO {name} (terms, tenant_id, customer_id) VALUES ({command.Value(text)}, {TenantOf(customer, command)}, {IdOf(customer, command)})");
            else yield return command => command.Append($"INSERT OR IGNORE INTO {waiting} (tenant_id, customer_id) VALUES ({TenantOf(customer, command)}, {IdOf(customer, command)})");
        }
    }

    // Their terms are stored, and nobody has changed them yet.
    private void WriteWaiting(string name, string waiting, ContextCommand command)
    {
        command.Append($"INSERT INTO {name} (terms, tenant_id, customer_id) SELECT group_concat(t.{_table.Term}, char(10)), w.tenant_id, w.customer_id");
        command.Append($" FROM {waiting} w CROSS JOIN {_table.Name} t ON t.{_table.Tenant} = w.tenant_id AND t.{_table.Customer} = w.customer_id");
        command.Append($" WHERE length(t.{_table.Term}) >= {SearchQuery.ShortestFragment} GROUP BY w.tenant_id, w.customer_id");
    }

    private string TenantOf(IndexedCustomer customer, ContextCommand command) => command.Value(_table.Stored(customer.Tenant.Value));

    private string IdOf(IndexedCustomer customer, ContextCommand command) => command.Value(_table.Stored(customer.Id.Value));

    private void Delete(string name, IndexedCustomer customer, string match, ContextCommand command)
    {
        command.Append($"DELETE FROM {name} WHERE rowid IN (SELECT rowid FROM {name} WHERE {name} MATCH {command.Value(match)}");
        command.Append($" AND customer_id = {IdOf(customer, command)} AND tenant_id = {TenantOf(customer, command)})");
    }

    private string? LongestStored(IndexedCustomer customer)
    {
        using var command = ContextCommand.On(context);
        command.Append($"SELECT {_table.Term} FROM {_table.Name} WHERE {_table.Tenant} = {TenantOf(customer, command)}");
        command.Append($" AND {_table.Customer} = {IdOf(customer, command)} ORDER BY length({_table.Term}) DESC LIMIT 1");
        return command.Ready().ExecuteScalar() as string;
    }

    /// <summary>The query that answers with a row when both tables are there.</summary>
    public static string IsThere(SearchTable table, ContextCommand command) =>
        $"SELECT 1 WHERE 2 = (SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ({command.Value(table.Fragments!.Trim('"'))}, {command.Value(table.FragmentsWaiting!.Trim('"'))}))";

    // Asked anew each time: a file may be replaced by one without it while the process lives, and the answer is a few microseconds away.
    private bool Exists()
    {
        using var command = ContextCommand.On(context);
        command.Append(IsThere(_table, command));
        return command.Ready().ExecuteScalar() is not null;
    }

    private long CountWaiting(string waiting)
    {
        using var command = ContextCommand.On(context);
        return (long)command.Append($"SELECT COUNT(*) FROM {waiting}").Ready().ExecuteScalar()!;
    }

    // Each three characters as a quoted string: then nothing in them is an operator.
    private static List<string> Trigrams(string text)
    {
        var runes = text.EnumerateRunes().Select(r => r.ToString()).ToList();
        var trigrams = new List<string>();
        for (var i = 0; i + 2 < runes.Count; i++) trigrams.Add($"\"{string.Concat(runes[i], runes[i + 1], runes[i + 2]).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        return [.. trigrams.Distinct(StringComparer.Ordinal)];
    }
}
