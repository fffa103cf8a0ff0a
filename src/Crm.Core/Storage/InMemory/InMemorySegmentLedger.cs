using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Segments;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Storage.InMemory;

/// <inheritdoc />
internal sealed class InMemorySegmentLedger<TSubject, TStay, TEntry>(InMemoryStore store, CurrentCaller caller, IIdGenerator ids, SegmentRows<TStay, TEntry> rows, InMemorySegmentMarks marks) : ISegmentLedger<TSubject>
    where TSubject : AggregateRoot
    where TStay : SegmentMembership, new()
    where TEntry : SegmentListEntry
{
    public async Task<MembershipChange> ApplyAsync(MembershipPlan<TSubject> plan, Func<MembershipChange, CancellationToken, Task> recordAsync, bool always, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        var change = store.Locked(() => Difference(plan, tenant));
        if (!change.IsEmpty || always) await recordAsync(change, ct);
        store.Locked(() =>
        {
            Apply(plan, change, tenant);
            return true;
        });
        return change;
    }

    public Task<long> CountAsync(SegmentId segment, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.Locked(() => Stays(caller.Tenant).LongCount(s => s.SegmentId == segment && IsIn(s, at))));
    }

    public Task<IReadOnlyList<Guid>> MembersAsync(SegmentId segment, DateTimeOffset? at, Guid? after, int most, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Guid>>(store.Locked(() => Stays(caller.Tenant).Where(s => s.SegmentId == segment && IsIn(s, at)).Select(rows.SubjectOf)
            .Where(id => after is null || id.CompareTo(after.Value) > 0).Order().Take(most).ToList()));
    }

    public Task<(long Entered, long Left)> FlowAsync(SegmentId segment, DateTimeOffset from, DateTimeOffset to, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.Locked(() =>
        {
            var all = Stays(caller.Tenant).FindAll(s => s.SegmentId == segment);
            return (all.LongCount(s => s.Since >= from && s.Since < to), all.LongCount(s => s.Until >= from && s.Until < to));
        }));
    }

    public Task<IReadOnlyList<SegmentStay>> StaysAsync(Guid subject, bool current, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<SegmentStay>>(store.Locked(() => Stays(caller.Tenant).Where(s => rows.SubjectOf(s) == subject && (!current || s.Until is null))
            .OrderByDescending(s => s.Since).ThenBy(s => s.SegmentId).Take(PageRequest.MaxSize)
            .Select(s => new SegmentStay(s.SegmentId, s.Since, s.Until, s.EnteredBy, s.LeftBy, s.EnteredVersion)).ToList()));
    }

    public Task SetListAsync(SegmentId segment, IReadOnlyCollection<Guid> subjects, SegmentListKind? kind, DateTimeOffset? until, DateTimeOffset at, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        store.Locked(() =>
        {
            var all = store.RowsBeside<TEntry>().Of(tenant);
            all.RemoveAll(e => e.SegmentId == segment && subjects.Contains(rows.SubjectOf(e)));
            if (kind is { } list) all.AddRange(subjects.Select(s => rows.Entry(tenant, segment, s, list, until, at)));
            return true;
        });
        return Task.CompletedTask;
    }

    public void Mark(IEnumerable<Guid> subjects, string touched)
    {
        var tenant = caller.Tenant;
        store.Locked(() =>
        {
            marks.All.AddRange(subjects.Select(s => new SegmentMark { TenantId = tenant, Id = ids.Next(), Subject = rows.Subject, SubjectId = s, Touched = touched }));
            return true;
        });
    }

    public Task<IReadOnlyList<SegmentMark>> MarksAsync(int most, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        return Task.FromResult<IReadOnlyList<SegmentMark>>(store.Locked(() => marks.All.Where(m => m.TenantId == tenant && m.Subject == rows.Subject).OrderBy(m => m.Id).Take(most).ToList()));
    }

    public Task RemoveMarksAsync(IReadOnlyList<SegmentMark> done, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        store.Locked(() => marks.All.RemoveAll(done.Contains));
        return Task.CompletedTask;
    }

    private static bool IsIn(TStay stay, DateTimeOffset? at) => at is { } instant ? stay.Since <= instant && !(stay.Until <= instant) : stay.Until is null;

    private List<TStay> Stays(TenantId tenant) => store.RowsBeside<TStay>().Of(tenant);

    private MembershipChange Difference(MembershipPlan<TSubject> plan, TenantId tenant)
    {
        var inside = Stays(tenant).Where(s => s.SegmentId == plan.Segment && s.Until is null).Select(rows.SubjectOf).ToHashSet();
        var among = plan.Among is { } asked ? Compiled(asked, tenant) : static _ => true;
        var isIn = Compiled(plan.IsIn, tenant);
        var all = store.Rows<TSubject>(tenant).Where(among).ToList();
        return new(
            [.. all.Where(s => !inside.Contains(s.Key) && isIn(s)).Select(s => s.Key).Order()],
            [.. all.Where(s => inside.Contains(s.Key) && !isIn(s)).Select(s => s.Key).Order()]);
    }

    private void Apply(MembershipPlan<TSubject> plan, MembershipChange change, TenantId tenant)
    {
        var (all, left) = (Stays(tenant), change.Left.ToHashSet());
        foreach (var stay in all.Where(s => s.SegmentId == plan.Segment && s.Until is null && left.Contains(rows.SubjectOf(s))))
            (stay.Until, stay.LeftBy, stay.LeftVersion) = (plan.AsOf, plan.Cause, plan.RuleVersion);
        // Whoever left at the very instant at which it comes back never was outside.
        var entered = change.Entered.ToHashSet();
        all.RemoveAll(s => s.SegmentId == plan.Segment && s.Since == plan.AsOf && entered.Contains(rows.SubjectOf(s)));
        all.AddRange(change.Entered.Select(s => rows.Stay(tenant, plan.Segment, s, plan.AsOf, plan.Cause, plan.RuleVersion)));
    }

    private Func<TSubject, bool> Compiled(Expression<Func<TSubject, bool>> criterion, TenantId tenant) => FactsInMemory.In(criterion, store, tenant).Compile(preferInterpretation: true);
}
