using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Lifecycles;

/// <inheritdoc cref="ILifecycles" />
internal sealed class LifecycleService(
    IRepository<Lifecycle, CustomerId> lifecycles,
    IRepository<Customer, CustomerId> customers,
    LifecycleReview review,
    ILoyaltyReview loyalty,
    CurrentCaller caller,
    TimeProvider clock,
    IOptions<CrmOptions> options) : ILifecycles, IPurchaseLifecycles
{
    private LifecycleOptions Terms => options.Value.Lifecycles;

    public async Task<LifecycleView> OfAsync(CustomerId customer, CancellationToken ct = default)
    {
        if (await lifecycles.FindAsync(customer, ct) is not { } known)
        {
            await MustExistAsync(customer, ct);
            return new(customer, LifecycleStage.Prospect, null, 0, null, null, null, null, null);
        }

        var now = clock.GetUtcNow();
        return new(
            customer,
            known.StageAt(now, Terms),
            known.OverriddenUntil > now ? known.OverriddenUntil : null,
            known.PurchaseCount,
            known.FirstPurchaseAt,
            known.LastPurchaseAt,
            known.LastInboundAt,
            known.LastOutboundAt,
            known.LastUsedAt);
    }

    public async Task NoteContactAsync(CustomerId customer, bool inbound, DateTimeOffset at, CancellationToken ct = default)
    {
        MustBePast(at, "at");
        (await OpenAsync(customer, ct)).NoteContact(inbound, at);
    }

    public async Task RetractContactAsync(CustomerId customer, bool inbound, DateTimeOffset at, DateTimeOffset? latest, CancellationToken ct = default)
    {
        if (latest is { } remaining) MustBePast(remaining, "latest");
        var lifecycle = await OpenAsync(customer, ct);
        if ((inbound ? lifecycle.LastInboundAt : lifecycle.LastOutboundAt) == Instant.Utc(at)) lifecycle.RestateContact(inbound, latest);
    }

    public async Task OverrideAsync(CustomerId customer, LifecycleStage stage, ReasonCode reason, DateTimeOffset until, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (await lifecycles.FindAsync(customer, ct) is { } known)
        {
            known.OverrideStage(stage, reason, until, caller.Caller.User, Terms, now);
            return;
        }

        await MustExistAsync(customer, ct);
        var begun = Lifecycle.Begin(caller.Tenant, customer);
        begun.OverrideStage(stage, reason, until, caller.Caller.User, Terms, now);
        lifecycles.Add(begun);
    }

    public async Task EndOverrideAsync(CustomerId customer, CancellationToken ct = default)
    {
        if (await lifecycles.FindAsync(customer, ct) is { } known)
        {
            known.EndOverride(Terms, clock.GetUtcNow());
            return;
        }

        await MustExistAsync(customer, ct);
        throw new CrmException(LifecycleErrors.NotOverridden);
    }

    public async Task<LifecycleReviewResult> ReviewAsync(DateTimeOffset asOf, CancellationToken ct = default)
    {
        var moves = await review.RunAsync(asOf, ct);
        var judged = await loyalty.RunAsync(asOf, ct);
        return judged with { Moves = moves + judged.Moves };
    }

    public async Task NotePurchaseAsync(CustomerId customer, DateTimeOffset placedAt, CancellationToken ct) =>
        (await OpenAsync(customer, ct)).NotePurchase(placedAt, Terms, clock.GetUtcNow());

    public async Task<IReadOnlyList<Lifecycle>> NotePurchasesAsync(IReadOnlyList<(CustomerId Customer, DateTimeOffset PlacedAt)> placed, CancellationToken ct)
    {
        var open = new Dictionary<CustomerId, Lifecycle>();
        foreach (var some in placed.Select(p => p.Customer).Distinct().Chunk(PageRequest.MaxSize))
        {
            foreach (var known in await lifecycles.FindManyAsync(LifecycleCriteria.Of(some), PageRequest.MaxSize, ct)) open.Add(known.Id, known);
        }

        var now = clock.GetUtcNow();
        foreach (var (customer, at) in placed)
        {
            if (!open.ContainsKey(customer)) open.Add(customer, Lifecycle.Begin(caller.Tenant, customer));
            open[customer].NotePurchase(at, Terms, now);
        }

        return [.. open.Values];
    }

    public async Task NoteCancellationAsync(
        CustomerId customer, DateTimeOffset placedAt, IAsyncEnumerable<DateTimeOffset> remaining, CancellationToken ct)
    {
        var lifecycle = await OpenAsync(customer, ct);
        var now = clock.GetUtcNow();
        if (lifecycle.ForgetPurchase(placedAt, Terms, now)) return;
        var counted = PurchaseInstants.None;
        await foreach (var placed in remaining.WithCancellation(ct)) counted = counted.With(placed);
        lifecycle.Recount(counted, Terms, now);
    }

    private void MustBePast(DateTimeOffset contact, string path)
    {
        if (contact > clock.GetUtcNow() + options.Value.ClockTolerance) throw new CrmException(LifecycleErrors.InTheFuture, path);
    }

    private async Task<Lifecycle> OpenAsync(CustomerId customer, CancellationToken ct)
    {
        if (await lifecycles.FindAsync(customer, ct) is { } known) return known;
        await MustExistAsync(customer, ct);
        var begun = Lifecycle.Begin(caller.Tenant, customer);
        lifecycles.Add(begun);
        return begun;
    }

    private async Task MustExistAsync(CustomerId customer, CancellationToken ct)
    {
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
    }
}
