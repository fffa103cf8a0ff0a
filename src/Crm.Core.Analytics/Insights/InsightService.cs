using Crm.Core.Analytics.Forecasting;
using Crm.Core.Customers;
using Crm.Core.Insights;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <inheritdoc />
internal sealed class InsightService(IServiceScopeFactory scopes, IRepository<Customer, CustomerId> customers, IFigures figures, CurrentCaller caller, IOptions<CrmOptions> options, RfmRefresher rfm, LifetimeRefresher lifetimes)
    : IInsights
{
    public async Task<ProfileRebuild> RebuildProfilesAsync(ProfileRebuild? goOnFrom = null, IProgress<ProfileRebuild>? progress = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var done = goOnFrom ?? new(0, 0, null);
        var everybody = Specification.For<Customer>().Paged(new(PageRequest.MaxSize, done.Last is { } last ? new Cursor("id", last.Value, null) : null)).Select(c => c.Id);
        await foreach (var batch in customers.StreamAsync(everybody, ct).Chunk(PageRequest.MaxSize).WithCancellation(ct))
        {
            var changed = await LostRaces.AgainAsync(InsightErrors.Contended, () => RebuildBatchAsync(batch, ct));
            done = new(done.Customers + batch.Length, done.Changed + changed, batch[^1]);
            progress?.Report(done);
        }

        return done;
    }

    public async Task<StoredHistory?> ReadHistoryAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PurchaseProfiles>().ReadAllAsync(ct);
    }

    public Task<StoredRfm> AnalyzeRfmAsync(RfmRefreshOptions? options = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return rfm.AnalyzeAsync(options ?? new(), ct);
    }

    public Task<RfmRefresh> RefreshRfmAsync(RfmRefreshOptions? options = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return rfm.RunAsync(options ?? new(), ct);
    }

    public Task<LifetimeRefresh> RefreshLifetimeValuesAsync(LifetimeRefreshOptions? options = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return lifetimes.RunAsync(options ?? new(), ct);
    }

    public async Task<IReadOnlyList<PipelineDeal>> ReadDealsAsync(Currency? currency = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var (zone, code) = (options.Value.ZoneOf(caller.Tenant), currency is { } given ? Currency.Required(given).Code : options.Value.BaseCurrency);
        return [.. (await figures.EachAsync([], StoredDeal.Of, ct).ToListAsync(ct)).Select(d => d.In(zone, code))];
    }

    public Task<StoredChurn> ReadChurnAsync(DateOnly? from = null, DateOnly? until = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return new ChurnReader(figures, options.Value.ZoneOf(caller.Tenant)).ReadAsync(from, until, ct);
    }

    private async Task<int> RebuildBatchAsync(CustomerId[] batch, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var changed = await scope.ServiceProvider.GetRequiredService<PurchaseProfiles>().ComputeAsync(batch, ct);
        if (changed.Count > 0) await scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteAsync(changed.ToAsyncEnumerable(), null, null, ct);
        return changed.Count;
    }
}
