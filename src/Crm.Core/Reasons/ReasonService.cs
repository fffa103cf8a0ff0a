using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Reasons;

/// <inheritdoc />
internal sealed class ReasonService(IRepository<Reason, ReasonId> reasons, CurrentCaller caller, IIdGenerator ids, TimeProvider clock) : IReasons
{
    public async Task<IReadOnlyList<CatalogReason>> OfAsync(ReasonKind kind, bool withRetired = false, CancellationToken ct = default)
    {
        var own = await reasons.FindManyAsync(ReasonCriteria.Of(kind), PageRequest.MaxSize, ct);
        var changed = own.ToDictionary(r => r.Code, StringComparer.Ordinal);
        var standard = StandardReasons.All.Where(s => s.Kind == kind).ToList();
        var catalogue = standard.Select(s => changed.TryGetValue(s.Code, out var reason) ? Shown(reason) : new(s.Kind, s.Code, s.Label, false))
            .Concat(own.Where(r => !standard.Exists(s => s.Code == r.Code)).Select(Shown));
        return [.. catalogue.Where(r => withRetired || !r.IsRetired)];
    }

    public async Task<Reason> AddAsync(ReasonKind kind, ReasonCode code, string label, string? labelVi = null, CancellationToken ct = default)
    {
        var reason = Reason.Add(caller.Tenant, new(ids.Next()), kind, code, label, labelVi, clock.GetUtcNow());
        if (StandardReasons.Find(kind, code.Value) is not null || await FindAsync(kind, code, ct) is not null)
            throw new CrmException(ReasonErrors.Duplicate, "code");
        // A longer list would no longer be shown whole; nobody chooses among so many.
        if ((await reasons.FindManyAsync(ReasonCriteria.Of(kind), PageRequest.MaxSize, ct)).Count == PageRequest.MaxSize)
            throw new CrmException(ReasonErrors.TooMany, "code");
        reasons.Add(reason);
        return reason;
    }

    public async Task<Reason> RelabelAsync(ReasonKind kind, ReasonCode code, string label, string? labelVi = null, CancellationToken ct = default)
    {
        var reason = await OwnAsync(kind, code, ct);
        reason.Relabel(label, labelVi, clock.GetUtcNow());
        return reason;
    }

    public async Task<Reason> RetireAsync(ReasonKind kind, ReasonCode code, CancellationToken ct = default)
    {
        var reason = await OwnAsync(kind, code, ct);
        reason.Retire(clock.GetUtcNow());
        return reason;
    }

    public async Task<Reason> RestoreAsync(ReasonKind kind, ReasonCode code, CancellationToken ct = default)
    {
        var reason = await FindAsync(kind, code, ct);
        if (reason is null) throw new CrmException(StandardReasons.Find(kind, code.Value) is null ? ReasonErrors.Unknown : ReasonErrors.InUse, "code");
        reason.Restore(clock.GetUtcNow());
        return reason;
    }

    public async Task MustKnowAsync(ReasonKind kind, ReasonCode code, CancellationToken ct = default)
    {
        var reason = await FindAsync(kind, code, ct);
        if (reason?.RetiredAt is not null) throw new CrmException(ReasonErrors.Retired, "reason");
        if (reason is null && StandardReasons.Find(kind, code.Value) is null) throw new CrmException(ReasonErrors.Unknown, "reason");
    }

    private static CatalogReason Shown(Reason reason) => new(reason.Kind, reason.Code, new(reason.Label, reason.LabelVi ?? reason.Label), reason.RetiredAt is not null);

    private async Task<Reason?> FindAsync(ReasonKind kind, ReasonCode code, CancellationToken ct) =>
        await reasons.FindManyAsync(ReasonCriteria.Code(kind, code.Value), 1, ct) is [var found, ..] ? found : null;

    // The tenant's own record of a reason; a standard one gets its record when it is first changed.
    private async Task<Reason> OwnAsync(ReasonKind kind, ReasonCode code, CancellationToken ct)
    {
        if (await FindAsync(kind, code, ct) is { } found) return found;
        var standard = StandardReasons.Find(kind, code.Value) ?? throw new CrmException(ReasonErrors.Unknown, "code");
        var own = Reason.Add(caller.Tenant, new(ids.Next()), kind, code, standard.Label.En, standard.Label.Vi, clock.GetUtcNow());
        reasons.Add(own);
        return own;
    }
}
