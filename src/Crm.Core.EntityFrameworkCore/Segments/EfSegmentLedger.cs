using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Queries;
using Crm.Core.EntityFrameworkCore.Saving;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Errors;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Segments;

/// <inheritdoc />
internal sealed class EfSegmentLedger<TSubject, TId, TStay, TEntry>(
    CrmContext crm, SegmentRows<TStay, TEntry> rows, EfSegmentRows<TStay, TEntry, TId> keys, IIdGenerator ids) : ISegmentLedger<TSubject>
    where TSubject : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
    where TStay : SegmentMembership, new()
    where TEntry : SegmentListEntry
{
    private const int ListedAtOnce = 1_000;
    private const int WrittenAtOnce = 20_000;
    private const int MostReasons = 8;

    private static readonly MethodInfo s_compare = typeof(TId).GetMethod(nameof(IComparable<>.CompareTo), [typeof(TId)])!;

    private readonly DbContext _context = crm.Context;

    public async Task<MembershipChange> ApplyAsync(MembershipPlan<TSubject> plan, Func<MembershipChange, CancellationToken, Task> recordAsync, bool always, CancellationToken ct = default)
    {
        if (_context.Database.CurrentTransaction is not null) return await ApplyInsideAsync(plan, recordAsync, always, ct);
        return await _context.Database.CreateExecutionStrategy().ExecuteAsync(
            async stop =>
            {
                await using var transaction = await _context.Database.BeginTransactionAsync(stop);
                var change = await ApplyInsideAsync(plan, recordAsync, always, stop);
                await transaction.CommitAsync(stop);
                return change;
            },
            ct);
    }

    public Task<long> CountAsync(SegmentId segment, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return In(segment, at).LongCountAsync(ct);
    }

    public async Task<IReadOnlyList<Guid>> MembersAsync(SegmentId segment, DateTimeOffset? at, Guid? after, int most, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var members = In(segment, at);
        if (after is { } last) members = members.Where(After(TId.From(last)));
        var found = await members.OrderBy(keys.OfStay).Select(keys.OfStay).Take(most).ToListAsync(ct);
        return found.ConvertAll(id => id.Value);
    }

    public async Task<(long Entered, long Left)> FlowAsync(SegmentId segment, DateTimeOffset from, DateTimeOffset to, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return (
            await Stays.LongCountAsync(s => s.SegmentId == segment && s.Since >= from && s.Since < to, ct),
            await Stays.LongCountAsync(s => s.SegmentId == segment && s.Until >= from && s.Until < to, ct));
    }

    public async Task<IReadOnlyList<SegmentStay>> StaysAsync(Guid subject, bool current, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var stays = Stays.Where(Is(keys.OfStay, TId.From(subject)));
        if (current) stays = stays.Where(s => s.Until == null);
        return await stays.OrderByDescending(s => s.Since).ThenBy(s => s.SegmentId).Take(PageRequest.MaxSize)
            .Select(s => new SegmentStay(s.SegmentId, s.Since, s.Until, s.EnteredBy, s.LeftBy, s.EnteredVersion)).ToListAsync(ct);
    }

    public async Task SetListAsync(SegmentId segment, IReadOnlyCollection<Guid> subjects, SegmentListKind? kind, DateTimeOffset? until, DateTimeOffset at, CancellationToken ct = default)
    {
        var tenant = TenantFilter.Of(_context);
        var of = keys.OfEntry.Compile();
        foreach (var some in subjects.Chunk(ListedAtOnce))
        {
            TId[] asked = [.. some.Select(TId.From)];
            var known = (await _context.Set<TEntry>().Where(e => e.SegmentId == segment).Where(IsAmong(keys.OfEntry, asked)).ToListAsync(ct)).ToDictionary(e => of(e).Value);
            foreach (var subject in some)
            {
                var isKnown = known.TryGetValue(subject, out var entry);
                if (kind is not { } list)
                {
                    if (isKnown) _context.Remove(entry!);
                    continue;
                }

                var wanted = rows.Entry(tenant, segment, subject, list, until, at);
                if (isKnown) _context.Entry(entry!).CurrentValues.SetValues(wanted);
                else _context.Add(wanted);
            }
        }
    }

    public void Mark(IEnumerable<Guid> subjects, string touched)
    {
        var tenant = TenantFilter.Of(_context);
        using var pause = new DetectionPause(_context.ChangeTracker);
        foreach (var subject in subjects) _context.Add(new SegmentMark { TenantId = tenant, Id = ids.Next(), Subject = rows.Subject, SubjectId = subject, Touched = touched });
    }

    public async Task<IReadOnlyList<SegmentMark>> MarksAsync(int most, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var subject = rows.Subject;
        return await _context.Set<SegmentMark>().AsNoTracking().Where(m => m.Subject == subject).OrderBy(m => m.Id).Take(most).ToListAsync(ct);
    }

    public async Task RemoveMarksAsync(IReadOnlyList<SegmentMark> done, CancellationToken ct = default)
    {
        foreach (var some in done.Select(m => m.Id).Chunk(WrittenAtOnce)) await _context.Set<SegmentMark>().Where(m => EF.Parameter(some).Contains(m.Id)).ExecuteDeleteAsync(ct);
    }

    private IQueryable<TStay> Stays => _context.Set<TStay>().AsNoTracking();

    private async Task<MembershipChange> ApplyInsideAsync(MembershipPlan<TSubject> plan, Func<MembershipChange, CancellationToken, Task> recordAsync, bool always, CancellationToken ct)
    {
        // Whoever comes second waits here until the first is done. Then its question may be an old one, and that nobody enters or leaves by it says nothing.
        var segment = plan.Segment;
        var locked = _context.Set<Segment>().Where(s => s.Id == segment);
        if (Loaded(segment) is { } version) locked = locked.Where(s => s.Version == version);
        if (await locked.ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version), ct) == 0) throw new CrmConcurrencyException($"segment {segment}");
        var moved = plan.Among is { } among ? await PartAsync(plan, among, ct) : await Whole(plan).ToListAsync(ct);
        var change = await WriteAsync(plan, [.. moved.Where(m => m.IsIn).Select(m => m.Id)], [.. moved.Where(m => !m.IsIn).Select(m => m.Id)], ct);
        if (!change.IsEmpty || always) await recordAsync(change, ct);
        return change;
    }

    private IQueryable<Moved> Whole(MembershipPlan<TSubject> plan) =>
        Moving(Asked.Where(FactsRewriter.Rewrite(_context, plan.IsIn, FactsAsked.OfAll)).Select(c => c.Id), In(plan.Segment, null).Select(keys.OfStay));

    // Whoever is meant for one of several reasons is found for each of them, by what says it: a condition with "or" would be asked of everybody.
    private async Task<List<Moved>> PartAsync(MembershipPlan<TSubject> plan, Expression<Func<TSubject, bool>> among, CancellationToken ct)
    {
        var segment = plan.Segment;
        var isIn = FactsRewriter.Rewrite(_context, plan.IsIn, FactsAsked.OfFew);
        var isMember = FactsRewriter.Rewrite<TSubject, bool>(_context, c => Facts.Of<TStay>(c).Any(s => s.SegmentId == segment && s.Until == null), FactsAsked.OfFew);
        var moved = new List<Moved>();
        foreach (var reason in Disjunction.Of(among.Body, MostReasons))
        {
            var asked = Asked.Where(FactsRewriter.Rewrite(_context, Expression.Lambda<Func<TSubject, bool>>(reason, among.Parameters)));
            moved.AddRange(await Moving(asked.Where(isIn).Select(c => c.Id), asked.Where(isMember).Select(c => c.Id)).ToListAsync(ct));
        }

        return [.. moved.Distinct()];
    }

    // Who belongs in is asked once. Those who are in are counted beside them: whoever is there once only, moves.
    private static IQueryable<Moved> Moving(IQueryable<TId> belong, IQueryable<TId> members) =>
        belong.Select(id => new Side { Id = id, Belongs = 1 }).Concat(members.Select(id => new Side { Id = id, Belongs = 0 }))
            .GroupBy(s => s.Id).Where(g => g.Count() == 1).Select(g => new Moved(g.Key, g.Max(s => s.Belongs) == 1));

    // What moved is written by its ids: few, but for the first time.
    private async Task<MembershipChange> WriteAsync(MembershipPlan<TSubject> plan, List<TId> entered, List<TId> left, CancellationToken ct)
    {
        var (sql, tenant) = (new StaySql<TStay>(_context, ((MemberExpression)keys.OfStay.Body).Member.Name), TenantFilter.Of(_context));
        var (came, went) = (new List<Guid>(entered.Count), new List<Guid>(left.Count));
        foreach (var some in left.Chunk(WrittenAtOnce))
            went.AddRange(await sql.LeaveAsync(Asked.Where(c => EF.Parameter(some).Contains(c.Id)).Select(c => c.Id), rows.Ended(tenant, plan.Segment, plan.AsOf, plan.Cause, plan.RuleVersion), ct));
        foreach (var some in entered.Chunk(WrittenAtOnce))
            came.AddRange(await sql.EnterAsync(Asked.Where(c => EF.Parameter(some).Contains(c.Id)).Select(c => c.Id), rows.Stay(tenant, plan.Segment, Guid.Empty, plan.AsOf, plan.Cause, plan.RuleVersion), ct));
        came.Sort();
        went.Sort();
        return new(came, went);
    }

    private IQueryable<TSubject> Asked => _context.Set<TSubject>().AsNoTracking();

    private long? Loaded(SegmentId segment)
    {
        using var pause = new DetectionPause(_context.ChangeTracker);
        return _context.Set<Segment>().Local.FindEntryUntyped([TenantFilter.Of(_context), segment])?.Entity.Version;
    }

    private IQueryable<TStay> In(SegmentId segment, DateTimeOffset? at)
    {
        var stays = Stays.Where(s => s.SegmentId == segment);
        return at is { } instant ? stays.Where(s => s.Since <= instant && (s.Until == null || s.Until > instant)) : stays.Where(s => s.Until == null);
    }

    private static Expression<Func<T, bool>> Is<T>(Expression<Func<T, TId>> key, TId id) => Expression.Lambda<Func<T, bool>>(Expression.Equal(key.Body, Parameters.Of(id)), key.Parameters);

    private static Expression<Func<T, bool>> IsAmong<T>(Expression<Func<T, TId>> key, TId[] ids)
    {
        Expression<Func<TId[], TId, bool>> among = (all, id) => all.AsEnumerable().Contains(id);
        return Expression.Lambda<Func<T, bool>>(Lambdas.BodyOver(among, Parameters.Of(ids), key.Body), key.Parameters);
    }

    private Expression<Func<TStay, bool>> After(TId id)
    {
        var order = Expression.Call(keys.OfStay.Body, s_compare, Parameters.Of(id));
        return Expression.Lambda<Func<TStay, bool>>(Expression.GreaterThan(order, Expression.Constant(0)), keys.OfStay.Parameters);
    }

    private sealed record Moved(TId Id, bool IsIn);

    private sealed class Side
    {
        public required TId Id { get; init; }

        public required int Belongs { get; init; }
    }
}
