using System.Collections.Concurrent;
using Crm.Core;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.SampleHost.Storage;

namespace Crm.SampleHost.Loading;

/// <summary>Loads a plan through the library's services, unit by unit: stopped anywhere, it goes on there the next time.</summary>
public sealed class SampleLoader(IServiceScopeFactory scopes, CurrentCaller caller) : IDisposable
{
    private const int Workers = 2;

    // SQLite takes one writer at a time: it is cheaper to queue here than to try again there.
    private readonly SemaphoreSlim _saving = new(1);

    /// <summary>Answers how many units were stored: zero when everything was there.</summary>
    public async Task<int> LoadAsync(LoadPlan plan, IProgress<LoadProgress>? progress = null, CancellationToken ct = default)
    {
        using var acting = caller.ActAs(plan.Tenant.Caller);
        if (await IsStoredAsync(plan, ct)) return 0;
        var (stored, done) = (0, 0);
        foreach (var phase in plan.ReadPhases())
        {
            var units = new ConcurrentQueue<LoadUnit>(phase);
            await Parallel.ForAsync(0, Workers, ct, async (_, stop) =>
            {
                // One scope for a worker, because services remember which products and customers they found.
                await using var scope = scopes.CreateAsyncScope();
                while (units.TryDequeue(out var unit))
                {
                    stop.ThrowIfCancellationRequested();
                    if (await StoreAsync(scope.ServiceProvider, unit, stop)) Interlocked.Increment(ref stored);
                    progress?.Report(new(unit.Phase, Interlocked.Add(ref done, unit.Size), plan.Size));
                }
            });
        }

        return stored;
    }

    public void Dispose() => _saving.Dispose();

    private async Task<bool> IsStoredAsync(LoadPlan plan, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await plan.IsStoredAsync(scope.ServiceProvider.GetRequiredService<SampleDb>(), ct);
    }

    private async Task<bool> StoreAsync(IServiceProvider services, LoadUnit unit, CancellationToken ct)
    {
        var crm = services.GetRequiredService<ICrm>();
        if (await unit.IsStoredAsync(crm, ct)) return false;
        var tracker = services.GetRequiredService<SampleDb>().ChangeTracker;
        // Looked for once, before saving, instead of at every step: nothing here changes a record around its methods.
        tracker.AutoDetectChangesEnabled = false;
        await unit.AddAsync(crm, ct);
        tracker.DetectChanges();
        await _saving.WaitAsync(ct);
        try
        {
            await services.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        }
        finally
        {
            _saving.Release();
        }

        // What a context has seen, it keeps: the next unit begins with an empty one.
        tracker.Clear();
        return true;
    }
}
