using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Consents;

/// <inheritdoc />
internal sealed class SuppressionService(
    IRepository<Suppression, SuppressionId> suppressions,
    ICustomers customers,
    PointDigest digest,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : ISuppressions
{
    private static readonly Specification<Suppression> s_newest =
        Specification.For<Suppression>().Where(SuppressionCriteria.InForce).OrderByDescending(SuppressionOrder.Added);

    public Task<Suppression> AddAsync(SuppressionKind kind, ContactPointKind pointKind, string point, CancellationToken ct = default) =>
        AddKeyAsync(kind, pointKind, KeyOf(pointKind, point), ct);

    public async Task<IReadOnlyList<Suppression>> AddAllOfAsync(SuppressionKind kind, CustomerId customer, CancellationToken ct = default)
    {
        var added = new List<Suppression>();
        foreach (var point in (await customers.GetAsync(customer, ct)).ContactPoints) added.Add(await AddKeyAsync(kind, point.Kind, point.MatchKey, ct));
        return added;
    }

    public async Task<Suppression> LiftAsync(SuppressionId id, ReasonCode reason, CancellationToken ct = default)
    {
        var by = caller.Caller.User ?? throw new CrmException(SuppressionErrors.ActorRequired, "user");
        var suppression = await suppressions.FindAsync(id, ct) ?? throw new CrmException(SuppressionErrors.NotFound, "suppression");
        suppression.Lift(reason, by, clock.GetUtcNow());
        return suppression;
    }

    public async Task<IReadOnlyList<Suppression>> OfPointAsync(ContactPointKind pointKind, string point, CancellationToken ct = default)
    {
        var known = await suppressions.FindManyAsync(SuppressionCriteria.Point(digest.Of(caller.Tenant, pointKind, KeyOf(pointKind, point))), PageRequest.MaxSize, ct);
        return [.. known.Where(s => s.IsInForce)];
    }

    public Task<Page<SuppressionSummary>> ListAsync(Specification<Suppression>? specification = null, CancellationToken ct = default) =>
        suppressions.ListAsync((specification ?? s_newest).Select(SuppressionSummary.Of), ct);

    private string KeyOf(ContactPointKind kind, string point) => Enum.IsDefined(kind)
        ? ConsentChannels.KeyOf(kind, point, options.Value.DefaultRegion)
        : throw new CrmException(SuppressionErrors.UnknownKind, "pointKind");

    private async Task<Suppression> AddKeyAsync(SuppressionKind kind, ContactPointKind pointKind, string pointKey, CancellationToken ct)
    {
        var (tenant, at) = (caller.Tenant, clock.GetUtcNow());
        var of = digest.Of(tenant, pointKind, pointKey);
        if (await suppressions.FindManyAsync(SuppressionCriteria.Point(of, kind), 1, ct) is [var known, ..])
        {
            known.Repeat(at);
            return known;
        }

        var added = Suppression.Add(tenant, new(ids.Next()), kind, pointKind, of, caller.Caller.User, at);
        suppressions.Add(added);
        return added;
    }
}
