using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Insights;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Analytics.Insights;

/// <summary>Stores a row for each of many customers, in batches that each have a scope and a transaction of their own.</summary>
internal static class KeptRows
{
    private const int BatchSize = 2_000;

    /// <summary>Stores rows; those that say what they said before are left alone.</summary>
    /// <typeparam name="T">The row.</typeparam>
    /// <typeparam name="TValue">What it takes.</typeparam>
    /// <param name="scopes">Makes the scopes.</param>
    /// <param name="values">What each customer's row takes.</param>
    /// <param name="open">Begins the row of a customer that has none.</param>
    /// <param name="take">Lets a row take its value.</param>
    /// <param name="ct">Cancels; batches already stored stay.</param>
    /// <returns>How many rows were new or changed.</returns>
    public static async Task<int> StoreAsync<T, TValue>(IServiceScopeFactory scopes, IEnumerable<(CustomerId Customer, TValue Value)> values, Func<CustomerId, T> open, Action<T, TValue> take, CancellationToken ct)
        where T : AggregateRoot<CustomerId>
    {
        var stored = 0;
        foreach (var batch in values.Chunk(BatchSize)) stored += await LostRaces.AgainAsync(InsightErrors.Contended, () => StoreBatchAsync(scopes, batch, open, take, ct));
        return stored;
    }

    private static async Task<int> StoreBatchAsync<T, TValue>(IServiceScopeFactory scopes, (CustomerId Customer, TValue Value)[] batch, Func<CustomerId, T> open, Action<T, TValue> take, CancellationToken ct)
        where T : AggregateRoot<CustomerId>
    {
        await using var scope = scopes.CreateAsyncScope();
        var repository = scope.ServiceProvider.GetRequiredService<IRepository<T, CustomerId>>();
        var changed = new List<T>();
        foreach (var part in batch.Chunk(PageRequest.MaxSize))
        {
            var whose = part.Select(p => p.Customer).ToArray();
            var known = (await repository.FindManyAsync(new(r => whose.AsEnumerable().Contains(r.Id)), PageRequest.MaxSize, ct)).ToDictionary(r => r.Id);
            foreach (var (customer, value) in part)
            {
                var row = known.GetValueOrDefault(customer) ?? open(customer);
                take(row, value);
                if (row.Version == 0 || row.HasPendingChanges) changed.Add(row);
            }
        }

        if (changed.Count > 0) await scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteAsync(changed.ToAsyncEnumerable(), new() { BatchSize = BatchSize }, null, ct);
        return changed.Count;
    }
}
