using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Consents;

/// <inheritdoc />
internal sealed class ConsentService(
    IRepository<ConsentEvent, ConsentEventId> ledger,
    IRepository<ConsentState, ConsentStateId> states,
    IRepository<ConsentNotice, ConsentNoticeId> notices,
    IRepository<Customer, CustomerId> customers,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IConsents
{
    private static readonly Specification<ConsentEvent> s_newest = Specification.For<ConsentEvent>().OrderByDescending(ConsentOrder.Effective);

    public Task<ConsentEvent> RequestAsync(NewConsent draft, CancellationToken ct = default) =>
        MoveAsync(draft, ConsentAction.Requested, ConsentStatus.Pending, ct);

    public Task<ConsentEvent> GrantAsync(NewConsent draft, CancellationToken ct = default) =>
        MoveAsync(draft, ConsentAction.Granted, ConsentStatus.Granted, ct);

    public Task<ConsentEvent> ConfirmAsync(NewConsent draft, CancellationToken ct = default) =>
        MoveAsync(draft, ConsentAction.Confirmed, ConsentStatus.Granted, ct);

    public Task<ConsentEvent> DenyAsync(NewConsent draft, CancellationToken ct = default) =>
        RefuseAsync(draft, ConsentAction.Denied, ConsentStatus.Denied, ct);

    public Task<ConsentEvent> WithdrawAsync(NewConsent draft, CancellationToken ct = default) =>
        RefuseAsync(draft, ConsentAction.Withdrawn, ConsentStatus.Withdrawn, ct);

    public Task<ConsentEvent> SupersedeAsync(NewConsent draft, CancellationToken ct = default) =>
        MoveAsync(draft, ConsentAction.Superseded, ConsentStatus.Superseded, ct);

    public Task<ConsentEvent> ImportAsync(NewConsent draft, ConsentStatus claimed, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return claimed switch
        {
            ConsentStatus.Granted => MoveAsync(draft, ConsentAction.Imported, claimed, ct),
            ConsentStatus.Denied or ConsentStatus.Withdrawn => RefuseAsync(draft, ConsentAction.Imported, claimed, ct),
            _ => throw new CrmException(ConsentErrors.InvalidImport, "claimed"),
        };
    }

    public async Task<int> ExpireAsync(CancellationToken ct = default)
    {
        var now = Instant.Utc(clock.GetUtcNow());
        var due = (await states.FindManyAsync(ConsentCriteria.Due(now), PageRequest.MaxSize, ct)).Where(s => s.Standing.At(now).Status is ConsentStatus.Expired).ToList();
        foreach (var state in due)
        {
            var clean = new NewConsent(state.CustomerId, ReasonCode.Parse(state.Purpose), state.Channel) { Point = state.PointKey, EffectiveAt = state.ExpiresAt };
            var entry = Entry(clean, ConsentAction.Expired, ConsentStatus.Expired, now);
            state.Take(entry, null);
            ledger.Add(entry);
        }

        return due.Count;
    }

    public async Task<ConsentStanding> StandingAsync(CustomerId customer, ReasonCode purpose, Channel channel, string? point = null, CancellationToken ct = default)
    {
        var key = ConsentChannels.KeyOf(channel, point, options.Value.DefaultRegion);
        var agreed = await states.FindManyAsync(ConsentCriteria.Covering(customer, purpose.Value, channel, key), PageRequest.MaxSize, ct);
        return ConsentReading.Of(agreed, await OpenRefusalsAsync(ConsentCriteria.OpenRefusals(customer, purpose.Value, channel, key), ct), clock.GetUtcNow());
    }

    public async Task<IReadOnlyList<ConsentView>> OfAsync(CustomerId customer, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var agreed = await AllAsync(states, ConsentCriteria.Of(customer), ids => new(s => ids.AsEnumerable().Contains(s.Id)), ct);
        var refusals = (await AllAsync(ledger, ConsentCriteria.OpenRefusals(customer), ids => new(e => ids.AsEnumerable().Contains(e.Id)), ct)).Where(r => r.AnsweredById is null).ToList();
        var keys = agreed.Select(s => (s.Purpose, s.Channel, s.PointKey)).Concat(refusals.Select(r => (r.Purpose, r.Channel, r.PointKey))).Distinct();
        return [.. keys.OrderBy(k => k.Purpose, StringComparer.Ordinal).ThenBy(k => k.Channel).ThenBy(k => k.PointKey, StringComparer.Ordinal).Select(View)];

        ConsentView View((string Purpose, Channel Channel, string PointKey) key)
        {
            bool Covers(string purpose, Channel channel, string point) => purpose == key.Purpose && channel == key.Channel && (point == key.PointKey || point.Length == 0);
            var standing = ConsentReading.Of(
                agreed.Where(s => Covers(s.Purpose, s.Channel, s.PointKey)), [.. refusals.Where(r => Covers(r.Purpose, r.Channel, r.PointKey))], now);
            return new(key.Purpose, key.Channel, key.PointKey, standing);
        }
    }

    public Task<ConsentEvent?> FindAsync(ConsentEventId id, CancellationToken ct = default) => ledger.FindAsync(id, ct);

    public Task<Page<ConsentEventSummary>> ListAsync(Specification<ConsentEvent>? specification = null, CancellationToken ct = default) =>
        ledger.ListAsync((specification ?? s_newest).Select(ConsentEventSummary.Of), ct);

    // A no is an entry of its own and touches nothing else, so there is nothing it could lose against.
    private async Task<ConsentEvent> RefuseAsync(NewConsent draft, ConsentAction action, ConsentStatus says, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var now = Instant.Utc(clock.GetUtcNow());
        var clean = await CleanAsync(draft, now, ct);
        await NoticeOfAsync(clean, ct);
        var entry = Entry(clean, action, says, now);
        ledger.Add(entry);
        return entry;
    }

    private async Task<ConsentEvent> MoveAsync(NewConsent draft, ConsentAction action, ConsentStatus says, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var now = Instant.Utc(clock.GetUtcNow());
        var clean = await CleanAsync(draft, now, ct);
        var notice = await NoticeOfAsync(clean, ct);
        if (notice is null && action is ConsentAction.Requested or ConsentAction.Granted) throw new CrmException(ConsentErrors.NoticeRequired, "notice");

        var (purpose, point) = (clean.Purpose.Value, clean.Point!);
        var agreed = (await states.FindManyAsync(ConsentCriteria.Covering(clean.Customer, purpose, clean.Channel, point), PageRequest.MaxSize, ct)).FirstOrDefault(s => s.PointKey == point);
        var refusals = await OpenRefusalsAsync(ConsentCriteria.OpenRefusals(clean.Customer, purpose, clean.Channel, point), ct);
        if (action is not ConsentAction.Superseded && refusals.Any(r => r.PointKey != point)) throw new CrmException(ConsentErrors.ChannelRefused, "point");
        List<ConsentEvent> own = [.. refusals.Where(r => r.PointKey == point)];
        if (action is ConsentAction.Imported) MustBeProven(draft, clean, ConsentReading.Of(agreed is null ? [] : [agreed], own, now), own.Count > 0);
        if (says is ConsentStatus.Granted && own.Exists(r => r.EffectiveAt > clean.EffectiveAt)) throw new CrmException(ConsentErrors.RefusedLater, "effectiveAt");

        var entry = Entry(clean, action, says, now);
        var state = agreed ?? ConsentState.Open(caller.Tenant, new(ids.Next()), clean);
        // A question asked after a no may be answered; one asked before it is void.
        state.Take(entry, own.LastOrDefault(r => state.Status is not ConsentStatus.Pending || r.RecordedAt >= state.RequestedAt));
        if (agreed is null) states.Add(state);
        ledger.Add(entry);
        notice?.Use(now);
        if (says is ConsentStatus.Granted) own.ForEach(r => r.AnswerBy(entry.Id));
        return entry;
    }

    private static void MustBeProven(NewConsent draft, NewConsent clean, ConsentStanding current, bool isRefused)
    {
        var claimed = new ConsentStanding(ConsentStatus.Granted, clean.ExpiresAt);
        var raises = ConsentStanding.MergeRestrictive(current, claimed) != claimed;
        if (raises && clean.Evidence is null) throw new CrmException(ConsentErrors.EvidenceRequired, "evidence");
        if (isRefused && draft.EffectiveAt is null) throw new CrmException(ConsentErrors.RefusedLater, "effectiveAt");
    }

    private async Task<NewConsent> CleanAsync(NewConsent draft, DateTimeOffset now, CancellationToken ct)
    {
        var clean = draft.Clean(options.Value.DefaultRegion, now, options.Value.ClockTolerance);
        return await customers.ExistsAsync(clean.Customer, ct) ? clean : throw new CrmException(CustomerErrors.NotFound, "customer");
    }

    private async Task<ConsentNotice?> NoticeOfAsync(NewConsent clean, CancellationToken ct)
    {
        if (clean.Notice is not { } id) return null;
        var notice = await notices.FindAsync(id, ct) ?? throw new CrmException(ConsentErrors.NoticeNotFound, "notice");
        return notice.Purpose == clean.Purpose.Value ? notice : throw new CrmException(ConsentErrors.WrongNotice, "notice");
    }

    // What this unit of work has answered already is still open in the store.
    private async Task<IReadOnlyList<ConsentEvent>> OpenRefusalsAsync(Criterion<ConsentEvent> open, CancellationToken ct) =>
        [.. (await ledger.FindManyAsync(open, PageRequest.MaxSize, ct)).Where(r => r.AnsweredById is null)];

    // One read for nearly everybody; who withdrew hundreds of times, or a program for them, is read in parts.
    private static async Task<IReadOnlyList<T>> AllAsync<T, TId>(IRepository<T, TId> records, Criterion<T> which, Func<TId[], Criterion<T>> among, CancellationToken ct)
        where T : AggregateRoot<TId>
        where TId : struct, ITypedId<TId>
    {
        var found = await records.FindManyAsync(which, PageRequest.MaxSize, ct);
        if (found.Count < PageRequest.MaxSize) return found;
        var all = found.ToDictionary(r => r.Id);
        var ids = await records.StreamAsync(Specification.For<T>().Where(which).Select(r => r.Id), ct).ToListAsync(ct);
        foreach (var some in ids.Where(id => !all.ContainsKey(id)).Chunk(PageRequest.MaxSize))
        {
            foreach (var one in await records.FindManyAsync(among(some), PageRequest.MaxSize, ct)) all[one.Id] = one;
        }

        return [.. all.Values];
    }

    private ConsentEvent Entry(NewConsent clean, ConsentAction action, ConsentStatus says, DateTimeOffset now) =>
        ConsentEvent.Record(caller.Tenant, new(ids.Next()), clean, action, says, caller.Caller.User, now);
}
