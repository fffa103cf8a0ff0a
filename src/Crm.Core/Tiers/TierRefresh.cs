using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tiers;

/// <summary>The process that places customers. Batches, each in a scope and transaction of its own; the scheme is looked at anew in each.</summary>
internal sealed class TierRefresh(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<TierRefreshProgress> RunAsync(TierSchemeId id, TierRefreshOptions how, IProgress<TierRefreshProgress>? progress, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (how.GoOnFrom is not null && how.Customers is not null) throw new CrmException(TierErrors.InvalidResume, "goOnFrom");
        var asOf = Instant.Utc(clock.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        var scheme = await SchemeAsync(scope.ServiceProvider, id, ct);
        var placing = scope.ServiceProvider.GetRequiredService<TierPlacing>();
        // Ranks are asked of everybody, so all is made ready once.
        var bound = await placing.BindAsync(scheme.ReadDefinition(), asOf, ct);
        // Everybody is placed as of when the first of the runs began.
        var done = (how.GoOnFrom ?? new(scheme.DefinitionVersion, asOf, 0, 0, null)) with { Customers = 0, Moved = 0, Failed = FailedRecords.None };
        MustBe(scheme, how, done);
        var whose = how.Customers is { } named ? named.Distinct().Order().ToAsyncEnumerable() : placing.IdsAsync(done.Last, ct);
        await foreach (var batch in whose.Chunk(how.BatchSize).WithCancellation(ct))
        {
            var (judged, moved, failed) = await LostRaces.AgainAsync(TierErrors.Contended, () => KeepAsync(id, how, bound, batch, done, ct));
            done = done with { Customers = done.Customers + judged, Moved = done.Moved + moved, Last = batch[^1], Failed = done.Failed.With(failed) };
            progress?.Report(done);
        }

        if (how.Customers is null) await LostRaces.AgainAsync(TierErrors.Contended, () => NoteAsync(id, how, done, ct));
        return done;
    }

    private static async Task<TierScheme> SchemeAsync(IServiceProvider services, TierSchemeId id, CancellationToken ct) =>
        await services.GetRequiredService<IRepository<TierScheme, TierSchemeId>>().FindAsync(id, ct) ?? throw new CrmException(TierErrors.NotFound, "scheme");

    private static async Task<TierScheme> SameAsync(IServiceProvider services, TierSchemeId id, TierRefreshOptions how, TierRefreshProgress done, CancellationToken ct)
    {
        var scheme = await SchemeAsync(services, id, ct);
        MustBe(scheme, how, done);
        return scheme;
    }

    private static void MustBe(TierScheme scheme, TierRefreshOptions how, TierRefreshProgress done)
    {
        if (scheme.DefinitionVersion != done.DefinitionVersion) throw new CrmException(TierErrors.SchemeChanged, "scheme");
        if (how.Seen is { } seen && seen != (scheme.DefinitionVersion, scheme.RefreshedAsOf)) throw new CrmException(TierErrors.SchemeChanged, "scheme");
    }

    private async Task<(int Judged, int Moved, FailedRecords Failed)> KeepAsync(TierSchemeId id, TierRefreshOptions how, BoundTiers bound, CustomerId[] batch, TierRefreshProgress done, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var scheme = await SameAsync(scope.ServiceProvider, id, how, done, ct);
        var kept = await scope.ServiceProvider.GetRequiredService<TierPlacing>().KeepAsync(scheme, bound, batch, ct);
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return kept;
    }

    private async Task<bool> NoteAsync(TierSchemeId id, TierRefreshOptions how, TierRefreshProgress done, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var scheme = await SameAsync(scope.ServiceProvider, id, how, done, ct);
        scheme.NoteRefresh(done.AsOf, clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return true;
    }
}
