using Crm.Core.Customers;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Lifecycles;

/// <summary>The process that moves customers whose stage changes by the passing of time. Batches, each in a scope and transaction of its own.</summary>
internal sealed class LifecycleReview(IServiceScopeFactory scopes, IOptions<CrmOptions> options)
{
    private const int BatchSize = 100;

    public async Task<int> RunAsync(DateTimeOffset asOf, CancellationToken ct)
    {
        var until = Instant.Utc(asOf);
        var moves = 0;
        while (true)
        {
            // Who changed a record meanwhile settled its stage as well; the rest of the batch is simply read again.
            var (seen, moved) = await LostRaces.AgainAsync(LifecycleErrors.ReviewContended, () => RunBatchAsync(until, ct));
            moves += moved;
            if (seen < BatchSize) return moves;
        }
    }

    private async Task<(int Seen, int Moves)> RunBatchAsync(DateTimeOffset until, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lifecycles = scope.ServiceProvider.GetRequiredService<IRepository<Lifecycle, CustomerId>>();
        var due = await lifecycles.FindManyAsync(LifecycleCriteria.DueBy(until), BatchSize, ct);
        var moves = due.Sum(l => l.Review(options.Value.Lifecycles, until));
        if (due.Count > 0) await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return (due.Count, moves);
    }
}
