using System.Data.Common;
using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.Errors;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// Writes the search rows of customers on the open connection of a context, in its transaction. Rows of many customers go in one
/// command: as entities of the context they would cost each insert a quarter more.
/// </summary>
internal sealed class SearchWriter(DbContext context)
{
    // SQLite takes 32 766 parameters, PostgreSQL 65 535.
    private const int RowsPerCommand = 1_000;

    private readonly SearchTable _table = SearchTable.Of(context);

    private readonly FragmentTable _fragments = new(context);

    public Task WriteAsync(IReadOnlyList<IndexedCustomer> customers, CancellationToken ct) => RunAsync(Beside(customers).Concat(Terms(customers)), ct);

    /// <summary>All but the new terms, which somebody else writes after it.</summary>
    public Task WriteBesideTermsAsync(IReadOnlyList<IndexedCustomer> customers, CancellationToken ct) => RunAsync(Beside(customers), ct);

    public void Write(IReadOnlyList<IndexedCustomer> customers)
    {
        foreach (var command in Beside(customers).Concat(Terms(customers)))
        {
            try
            {
                using (command) command.Ready().ExecuteNonQuery();
            }
            catch (DbException failure) when (IsMissingTable(failure))
            {
                throw new CrmException(EntityFrameworkErrors.MissingTable, null, failure);
            }
        }
    }

    private async Task RunAsync(IEnumerable<SearchCommand> commands, CancellationToken ct)
    {
        foreach (var command in commands)
        {
            try
            {
                await using (command) await command.Ready().ExecuteNonQueryAsync(ct);
            }
            catch (DbException failure) when (IsMissingTable(failure))
            {
                throw new CrmException(EntityFrameworkErrors.MissingTable, null, failure);
            }
        }
    }

    private bool IsMissingTable(DbException failure) => CrmOptionsExtension.Of(context).Refusals.Read(failure) is { Kind: DatabaseRefusalKind.MissingTable };

    // Parts of words, and the terms that were: the first are found by the second.
    private IEnumerable<SearchCommand> Beside(IReadOnlyList<IndexedCustomer> customers)
    {
        foreach (var command in _fragments.Writing(customers)) yield return command;
        foreach (var some in customers.Where(c => !c.IsNew).Chunk(RowsPerCommand))
        {
            foreach (var tenant in some.GroupBy(c => c.Tenant))
            {
                var command = SearchCommand.On(context);
                command.Append($"DELETE FROM {_table.Name} WHERE {_table.Tenant} = {command.Value(_table.Stored(tenant.Key.Value))}");
                command.Append($" AND {_table.Customer} IN ({string.Join(", ", tenant.Select(c => command.Value(_table.Stored(c.Id.Value))))})");
                yield return command;
            }
        }
    }

    private IEnumerable<SearchCommand> Terms(IReadOnlyList<IndexedCustomer> customers)
    {
        var rows = customers.Where(c => c.Terms is not null).SelectMany(c => c.Terms!.Terms, (c, t) => (Customer: c, t.Key, t.Value));
        return rows.Chunk(RowsPerCommand).Select(Insert);
    }

    private SearchCommand Insert((IndexedCustomer Customer, string Term, SearchFields Fields)[] rows)
    {
        var command = SearchCommand.On(context);
        command.Append($"INSERT INTO {_table.Name} ({_table.Tenant}, {_table.Customer}, {_table.Term}, {_table.Fields}, {_table.NameKey}) VALUES ");
        IndexedCustomer? last = null;
        var (tenant, id, name) = (string.Empty, string.Empty, string.Empty);
        for (var i = 0; i < rows.Length; i++)
        {
            var (customer, term, fields) = rows[i];
            // Values that repeat are sent once.
            if (customer != last) (tenant, id, name) = (command.Value(_table.Stored(customer.Tenant.Value)), command.Value(_table.Stored(customer.Id.Value)), command.Value(customer.Terms!.Name));
            last = customer;
            command.Append($"{(i == 0 ? string.Empty : ", ")}({tenant}, {id}, {command.Value(term)}, {(int)fields}, {name})");
        }

        return command;
    }
}
