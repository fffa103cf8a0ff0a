using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Search;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Makes the search rows of the tenant in scope anew, in id order, a batch a transaction.</summary>
internal sealed class SearchRebuild(DbContext context)
{
    private const int Batch = 500;

    public async Task<long> RunAsync(IProgress<long>? progress, CancellationToken ct)
    {
        var tenant = TenantFilter.Of(context);
        var after = default(CustomerId);
        long done = 0;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var ids = await context.Set<Customer>().Where(c => c.TenantId == tenant && c.Id.CompareTo(after) > 0).OrderBy(c => c.Id).Take(Batch).Select(c => c.Id).ToListAsync(ct);
            if (ids.Count == 0) break;
            await IndexAsync(tenant, ids, ct);
            after = ids[^1];
            done += ids.Count;
            progress?.Report(done);
        }

        while (await OrphansAsync(ct) is { Count: > 0 } gone) await IndexAsync(tenant, gone, ct);
        return done;
    }

    private Task IndexAsync(TenantId tenant, List<CustomerId> ids, CancellationToken ct) => context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        var own = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(ct) : null;
        await using (own)
        {
            await LockAsync(tenant, ids, ct);
            var customers = await context.Set<Customer>().AsNoTracking().AsSplitQuery().Where(c => c.TenantId == tenant && ids.Contains(c.Id)).ToListAsync(ct);
            var terms = customers.ToDictionary(c => c.Id, SearchTermSet.Of);
            var rows = ids.ConvertAll(id => new IndexedCustomer(tenant, id, terms.GetValueOrDefault(id), IsNew: false));
            await ContextCommands.RunAsync(context, new SearchWriter(context).Statements(rows), ct);
            if (own is not null) await own.CommitAsync(ct);
        }
    });

    // Customers that went without the library and left their rows.
    private Task<List<CustomerId>> OrphansAsync(CancellationToken ct) => context.Set<SearchTerm>()
        .Where(t => !context.Set<Customer>().Any(c => c.TenantId == t.TenantId && c.Id == t.CustomerId))
        .Select(t => t.CustomerId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(ct);

    // Whoever changes one of these customers does so before they are read or after their rows are written.
    private async Task LockAsync(TenantId tenant, List<CustomerId> ids, CancellationToken ct)
    {
        var table = SearchTable.Of(context);
        await using var command = ContextCommand.On(context);
        var (name, tenantColumn, id) = table.Customers;
        command.Append($"SELECT 1 FROM {name} WHERE {tenantColumn} = {command.Value(table.Stored(tenant.Value))}");
        command.Append($" AND {id} IN ({string.Join(", ", ids.Select(i => command.Value(table.Stored(i.Value))))}) ORDER BY {id}{table.LockRows}");
        await command.Ready().ExecuteNonQueryAsync(ct);
    }
}
