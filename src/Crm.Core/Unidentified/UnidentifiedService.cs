using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Unidentified;

/// <inheritdoc />
internal sealed class UnidentifiedService(
    IRepository<UnidentifiedFact, UnidentifiedFactId> facts,
    IRepository<Customer, CustomerId> customers,
    IEnumerable<IHeldFactKind> kinds,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IUnidentified
{
    private const int MostLinks = 2_000;

    public async Task<UnidentifiedFact> HoldAsync(NewUnidentifiedFact fact, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var now = clock.GetUtcNow();
        var held = UnidentifiedFact.Hold(caller.Tenant, new(ids.Next()), fact, options.Value.DefaultRegion, now);
        var kind = KindOf(held);
        if (held.OccurredAt > now + options.Value.ClockTolerance) throw new CrmException(UnidentifiedErrors.InTheFuture, "occurredAt");
        if (await FindAsync(held.Kind, held.Source, held.SourceKey, ct) is { } known)
            return known.SaysTheSameAs(held) ? known : throw new CrmException(UnidentifiedErrors.SourceKeyTaken, "sourceKey");
        await kind.CheckAsync(held.Payload, ct);
        facts.Add(held);
        return held;
    }

    public async Task<UnidentifiedFact?> FindAsync(string kind, string source, string sourceKey, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sourceKey);
        return await facts.FindManyAsync(UnidentifiedCriteria.SourceKey(kind, source, sourceKey), 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<UnidentifiedFact> GetAsync(UnidentifiedFactId id, CancellationToken ct = default) =>
        await facts.FindAsync(id, ct) ?? throw new CrmException(UnidentifiedErrors.NotFound, "fact");

    public async Task<UnidentifiedFact> LinkAsync(
        UnidentifiedFactId id, CustomerId customer, LinkedBy how = LinkedBy.Hand, CancellationToken ct = default)
    {
        if (!Enum.IsDefined(how)) throw new CrmException(UnidentifiedErrors.UnknownWay, "how");
        var fact = await GetAsync(id, ct);
        fact.MustBeHeld();
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        await RecordAsync(fact, customer, how, ct);
        return fact;
    }

    public async Task<LinkResult> LinkByKeysAsync(CustomerId customer, CancellationToken ct = default)
    {
        var known = await customers.FindAsync(customer, ct) ?? throw new CrmException(CustomerErrors.NotFound, "customer");
        var found = await FindByKeysOfAsync(known, ct);
        var linked = new List<UnidentifiedFactId>();
        var refused = new List<LinkRefusal>();
        foreach (var id in found.Take(MostLinks))
        {
            var fact = await GetAsync(id, ct);
            if (fact.State is not UnidentifiedState.Held) continue;
            try
            {
                await RecordAsync(fact, customer, LinkedBy.Key, ct);
                linked.Add(id);
            }
            catch (CrmException refusal) when (refusal is not CrmConcurrencyException)
            {
                refused.Add(new(id, refusal.Code));
            }
        }

        return new(linked, refused, found.Count > MostLinks);
    }

    public async Task<UnidentifiedFact> DismissAsync(UnidentifiedFactId id, ReasonCode reason, CancellationToken ct = default)
    {
        var fact = await GetAsync(id, ct);
        fact.Dismiss(reason, caller.Caller.User, clock.GetUtcNow());
        return fact;
    }

    public Task<Page<UnidentifiedSummary>> ListAsync(Specification<UnidentifiedFact>? specification = null, CancellationToken ct = default) =>
        facts.ListAsync((specification ?? Held.OrderByDescending(UnidentifiedOrder.Occurred)).Select(UnidentifiedSummary.Of), ct);

    public async Task<UnidentifiedCounts> CountAsync(CancellationToken ct = default) => new(
        await CountAsync(UnidentifiedState.Held, ct), await CountAsync(UnidentifiedState.Linked, ct), await CountAsync(UnidentifiedState.Dismissed, ct));

    private static Specification<UnidentifiedFact> Held => Specification.For<UnidentifiedFact>().Where(UnidentifiedCriteria.InState(UnidentifiedState.Held));

    private Task<long> CountAsync(UnidentifiedState state, CancellationToken ct) =>
        facts.CountAsync(Specification.For<UnidentifiedFact>().Where(UnidentifiedCriteria.InState(state)), ct);

    private async Task RecordAsync(UnidentifiedFact fact, CustomerId customer, LinkedBy how, CancellationToken ct)
    {
        var recorded = await KindOf(fact).RecordAsync(customer, fact.Payload, ct);
        fact.Link(customer, recorded, how, caller.Caller.User, clock.GetUtcNow());
    }

    private IHeldFactKind KindOf(UnidentifiedFact fact) =>
        kinds.FirstOrDefault(k => k.Kind == fact.Kind) ?? throw new CrmException(UnidentifiedErrors.UnknownKind, "kind");

    // Ids only, one more than one call may link: what is linked here still counts as held in the store, so a second look would find it again.
    private async Task<List<UnidentifiedFactId>> FindByKeysOfAsync(Customer customer, CancellationToken ct)
    {
        var found = new List<UnidentifiedFactId>();
        var seen = new HashSet<UnidentifiedFactId>();
        foreach (var carried in KeysOf(customer))
        {
            var all = Held.Where(carried).OrderBy(UnidentifiedOrder.Occurred).Paged(new(PageRequest.MaxSize)).Select(f => f.Id);
            await foreach (var id in facts.StreamAsync(all, ct))
            {
                if (seen.Add(id)) found.Add(id);
                if (found.Count > MostLinks) return found;
            }
        }

        return found;
    }

    private static IEnumerable<Criterion<UnidentifiedFact>> KeysOf(Customer customer) =>
    [
        .. customer.ExternalIds.Select(e => UnidentifiedCriteria.ExternalId(e.System, e.Key)),
        .. customer.ContactPoints.Where(p => p.Kind is ContactPointKind.Email).Select(p => UnidentifiedCriteria.Carrying(HeldKeyKind.Email, p.MatchKey)),
        .. customer.ContactPoints.Where(p => p.Kind is ContactPointKind.Phone).Select(p => UnidentifiedCriteria.Carrying(HeldKeyKind.Phone, p.MatchKey)),
    ];
}
