using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// The statements that write the search rows of customers. Rows of many customers go in one: as entities of the context they would cost
/// each insert a quarter more.
/// </summary>
internal sealed class SearchWriter(DbContext context)
{
    private const int RowsPerStatement = 1_000;

    private readonly SearchTable _table = SearchTable.Of(context);

    private readonly FragmentTable _fragments = new(context);

    /// <summary>All it takes.</summary>
    public IEnumerable<Action<ContextCommand>> Statements(IReadOnlyList<IndexedCustomer> customers) => BesideTerms(customers).Concat(Terms(customers));

    /// <summary>All but the new terms, which somebody else writes after it: parts of words, and the terms that were. The first are found by the second.</summary>
    public IEnumerable<Action<ContextCommand>> BesideTerms(IReadOnlyList<IndexedCustomer> customers)
    {
        foreach (var statement in _fragments.Writing(customers)) yield return statement;
        foreach (var some in customers.Where(c => !c.IsNew).Chunk(RowsPerStatement))
        {
            foreach (var tenant in some.GroupBy(c => c.Tenant))
            {
                yield return command =>
                {
                    command.Append($"DELETE FROM {_table.Name} WHERE {_table.Tenant} = {command.Value(_table.Stored(tenant.Key.Value))}");
                    command.Append($" AND {_table.Customer} IN ({string.Join(", ", tenant.Select(c => command.Value(_table.Stored(c.Id.Value))))})");
                };
            }
        }
    }

    private IEnumerable<Action<ContextCommand>> Terms(IReadOnlyList<IndexedCustomer> customers)
    {
        var rows = customers.Where(c => c.Terms is not null).SelectMany(c => c.Terms!.Terms, (c, t) => (Customer: c, t.Key, t.Value));
        return rows.Chunk(RowsPerStatement).Select(some => (Action<ContextCommand>)(command => Insert(some, command)));
    }

    private void Insert((IndexedCustomer Customer, string Term, SearchFields Fields)[] rows, ContextCommand command)
    {
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
    }
}
