using System.Runtime.CompilerServices;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Rules;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Segments;

/// <inheritdoc />
internal sealed class SegmentService(
    IRepository<Segment, SegmentId> segments, SegmentFace<Customer> customers, SegmentFace<Lead> leads, RuleHolders holders, IServiceScopeFactory scopes, CurrentCaller caller, IIdGenerator ids, TimeProvider clock) : ISegments
{
    private const int MostRaces = 3;
    private const int MostStretches = 1_000;

    public Task<Segment> DefineAsync(string name, string? rule, SegmentSubject subject = SegmentSubject.Customers, CancellationToken ct = default) =>
        DefineAsync(name, rule is null ? null : Rule.Parse(rule), subject, ct);

    public async Task<Segment> DefineAsync(string name, Rule? rule, SegmentSubject subject = SegmentSubject.Customers, CancellationToken ct = default)
    {
        var segment = Segment.Define(caller.Tenant, new(ids.Next()), subject, name, rule, clock.GetUtcNow());
        var all = await SegmentCatalogue.InUseAsync(segments, subject, ct);
        if (all.Exists(s => s.NameKey == segment.NameKey)) throw new CrmException(SegmentErrors.Duplicate, "name");
        if (all.Count >= SegmentCatalogue.Most) throw new CrmException(SegmentErrors.TooMany, "name");
        await MustFitAsync(segment, rule, all, ct);
        segments.Add(segment);
        return segment;
    }

    public async Task<Segment> RedefineAsync(SegmentId id, string? rule, CancellationToken ct = default)
    {
        var (segment, read) = (await GetAsync(id, ct), rule is null ? null : Rule.Parse(rule));
        segment.MustBeInUse();
        await MustFitAsync(segment, read, await SegmentCatalogue.InUseAsync(segments, segment.Subject, ct), ct);
        segment.Redefine(read, clock.GetUtcNow());
        return segment;
    }

    public async Task<Segment> RenameAsync(SegmentId id, string name, CancellationToken ct = default)
    {
        var segment = await GetAsync(id, ct);
        await MustNotBeUsedAsync(segment, ct);
        if (await FindByNameAsync(name, segment.Subject, ct) is { } other && other.Id != id) throw new CrmException(SegmentErrors.Duplicate, "name");
        segment.Rename(name, clock.GetUtcNow());
        return segment;
    }

    public async Task<Segment> PauseAsync(SegmentId id, CancellationToken ct = default)
    {
        var segment = await GetAsync(id, ct);
        segment.Pause(clock.GetUtcNow());
        return segment;
    }

    public async Task<Segment> ResumeAsync(SegmentId id, CancellationToken ct = default)
    {
        var segment = await GetAsync(id, ct);
        segment.Resume(clock.GetUtcNow());
        return segment;
    }

    public async Task<Segment> ArchiveAsync(SegmentId id, CancellationToken ct = default)
    {
        var segment = await GetAsync(id, ct);
        await MustNotBeUsedAsync(segment, ct);
        segment.Archive(clock.GetUtcNow());
        return segment;
    }

    public async Task<Segment> PutOnListAsync(SegmentId id, IReadOnlyCollection<Guid> members, SegmentListKind kind, DateTimeOffset? until = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (!Enum.IsDefined(kind)) throw new CrmException(SegmentErrors.UnknownList, "kind");
        var now = clock.GetUtcNow();
        if (kind is SegmentListKind.Suppress != until is not null || until <= now) throw new CrmException(SegmentErrors.InvalidUntil, "until");
        var segment = await GetAsync(id, ct);
        segment.MustBeInUse();
        await On(segment.Subject, f => f.MustExistAsync(members, ct), f => f.MustExistAsync(members, ct));
        await SetListAsync(segment, members, kind, until is { } end ? Instant.Utc(end) : null, ct);
        segment.NoteLists(now);
        return segment;
    }

    public async Task<Segment> TakeOffListsAsync(SegmentId id, IReadOnlyCollection<Guid> members, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(members);
        var segment = await GetAsync(id, ct);
        segment.MustBeInUse();
        await SetListAsync(segment, members, null, null, ct);
        segment.NoteLists(clock.GetUtcNow());
        return segment;
    }

    public Task<Segment?> FindAsync(SegmentId id, CancellationToken ct = default) => segments.FindAsync(id, ct);

    public async Task<Segment?> FindByNameAsync(string name, SegmentSubject subject = SegmentSubject.Customers, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return await segments.FindManyAsync(SegmentCriteria.Named(subject, Fold.Key(name)), 1, ct) is [var found, ..] ? found : null;
    }

    public Task<Page<SegmentSummary>> ListAsync(Specification<Segment>? specification = null, CancellationToken ct = default) =>
        segments.ListAsync((specification ?? Specification.For<Segment>()).Select(SegmentSummary.Of), ct);

    public async Task<MembershipChange> RefreshAsync(SegmentId id, CancellationToken ct = default)
    {
        var subject = (await GetAsync(id, ct)).Subject;
        return await AloneAsync(subject, r => r.RefreshAsync(id, ct), ct);
    }

    public async Task<SegmentProgress> RefreshAllAsync(IProgress<SegmentProgress>? progress = null, CancellationToken ct = default)
    {
        var (done, refused) = (SegmentProgress.None, (CrmException?)null);
        foreach (var subject in Enum.GetValues<SegmentSubject>())
        {
            (done, var first) = await AloneAsync(subject, r => r.RefreshAllAsync(done, progress, ct), ct);
            refused ??= first;
        }

        return refused is null ? done : throw refused;
    }

    public async Task<SegmentProgress> UpdateAsync(CancellationToken ct = default)
    {
        var (done, refused) = (SegmentProgress.None, (CrmException?)null);
        foreach (var subject in Enum.GetValues<SegmentSubject>())
        {
            for (var isMore = true; isMore;)
            {
                (done, isMore, var first) = await AloneAsync(subject, r => r.UpdateAsync(done, ct), ct);
                refused ??= first;
            }
        }

        return refused is null ? done : throw refused;
    }

    public async Task<SegmentExplanation> ExplainAsync(SegmentId id, Guid member, CancellationToken ct = default)
    {
        var segment = await GetAsync(id, ct);
        return await On(segment.Subject, f => f.ExplainAsync(segment, member, ct), f => f.ExplainAsync(segment, member, ct));
    }

    public Task<SegmentPreview> PreviewAsync(string rule, SegmentSubject subject = SegmentSubject.Customers, decimal? percent = null, CancellationToken ct = default)
    {
        var read = Rule.Parse(rule);
        return On(subject, f => f.PreviewAsync(read, percent, ct), f => f.PreviewAsync(read, percent, ct));
    }

    public void NoteChanged(string source, IReadOnlyCollection<Guid> members, SegmentSubject subject = SegmentSubject.Customers)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentNullException.ThrowIfNull(members);
        if (subject is SegmentSubject.Leads) leads.Ledger.Mark(members, source);
        else customers.Ledger.Mark(members, source);
    }

    public async Task<long> CountAsync(SegmentId id, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        var subject = (await GetAsync(id, ct)).Subject;
        return await On(subject, f => f.Ledger.CountAsync(id, at, ct), f => f.Ledger.CountAsync(id, at, ct));
    }

    public async IAsyncEnumerable<Guid> MembersAsync(SegmentId id, DateTimeOffset? at = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var subject = (await GetAsync(id, ct)).Subject;
        Guid? after = null;
        while (true)
        {
            var page = await On(subject, f => f.Ledger.MembersAsync(id, at, after, MostStretches, ct), f => f.Ledger.MembersAsync(id, at, after, MostStretches, ct));
            foreach (var member in page) yield return member;
            if (page.Count < MostStretches) yield break;
            after = page[^1];
        }
    }

    public async Task<IReadOnlyList<SegmentFlow>> FlowAsync(SegmentId id, DateTimeOffset from, TimeSpan step, int stretches, CancellationToken ct = default)
    {
        if (step <= TimeSpan.Zero) throw new CrmException(SegmentErrors.InvalidStretch, "step");
        if (stretches is < 1 or > MostStretches) throw new CrmException(SegmentErrors.InvalidStretch, "stretches");
        var subject = (await GetAsync(id, ct)).Subject;
        if (step > (DateTimeOffset.MaxValue - from - TimeSpan.FromDays(1)) / stretches) throw new CrmException(SegmentErrors.InvalidStretch, "stretches");
        var flows = new List<SegmentFlow>(stretches);
        for (var (i, begin) = (0, Instant.Utc(from)); i < stretches; i++, begin += step)
        {
            var end = begin + step;
            var (entered, left) = await On(subject, f => f.Ledger.FlowAsync(id, begin, end, ct), f => f.Ledger.FlowAsync(id, begin, end, ct));
            // Who enters at the end belongs to the next stretch.
            var last = end.AddMicroseconds(-1);
            var members = await On(subject, f => f.Ledger.CountAsync(id, last, ct), f => f.Ledger.CountAsync(id, last, ct));
            flows.Add(new(begin, end, entered, left, members));
        }

        return flows;
    }

    public Task<IReadOnlyList<SegmentStay>> OfAsync(Guid member, SegmentSubject subject = SegmentSubject.Customers, bool withPast = false, CancellationToken ct = default) =>
        On(subject, f => f.Ledger.StaysAsync(member, !withPast, ct), f => f.Ledger.StaysAsync(member, !withPast, ct));

    private static T Unknown<T>() => throw new CrmException(SegmentErrors.UnknownSubject, "subject");

    private T On<T>(SegmentSubject subject, Func<SegmentFace<Customer>, T> ofCustomers, Func<SegmentFace<Lead>, T> ofLeads) => subject switch
    {
        SegmentSubject.Customers => ofCustomers(customers),
        SegmentSubject.Leads => ofLeads(leads),
        _ => Unknown<T>(),
    };

    private Task SetListAsync(Segment segment, IReadOnlyCollection<Guid> members, SegmentListKind? kind, DateTimeOffset? until, CancellationToken ct)
    {
        var (distinct, at) = (members.Distinct().ToList(), Instant.Utc(clock.GetUtcNow()));
        return On(segment.Subject, f => f.Ledger.SetListAsync(segment.Id, distinct, kind, until, at, ct), f => f.Ledger.SetListAsync(segment.Id, distinct, kind, until, at, ct));
    }

    private async Task<Segment> GetAsync(SegmentId id, CancellationToken ct) => await segments.FindAsync(id, ct) ?? throw new CrmException(SegmentErrors.NotFound, "segment");

    private async Task MustFitAsync(Segment segment, Rule? rule, List<SegmentEntry> all, CancellationToken ct)
    {
        if (rule is null) return;
        await On(segment.Subject, f => f.MustFitAsync(rule, segment, ct), f => f.MustFitAsync(rule, segment, ct));
        await holders.MustNotLeadBackAsync(SegmentErrors.Cyclic, SegmentCatalogue.NameOf(segment.Subject), [rule.Root], SegmentRuleHolder.Naming(segment.Id, segment.NameKey), ct);
        all = [.. all.Where(s => s.Id != segment.Id), new(segment.Id, segment.Name, segment.NameKey, rule.Text)];
        // Those above it grow deeper with it.
        if (all.Max(s => SegmentCatalogue.Depth(s.Id, s.RuleText, all) ?? SegmentCatalogue.MostDeep) > SegmentCatalogue.MostDeep) throw new CrmException(SegmentErrors.TooDeep, "rule");
    }

    private Task MustNotBeUsedAsync(Segment segment, CancellationToken ct) =>
        holders.MustNotNameAsync(SegmentErrors.InUse, "segment", SegmentCatalogue.NameOf(segment.Subject), SegmentRuleHolder.Naming(segment.Id, segment.NameKey), ct);

    // Two processes at once: who loses the race begins again with what the other stored.
    private async Task<T> AloneAsync<T>(SegmentSubject subject, Func<ISegmentRefresher, Task<T>> work, CancellationToken ct)
    {
        var races = 0;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await work(scope.ServiceProvider.GetServices<ISegmentRefresher>().First(r => r.Subject == subject));
            }
            catch (CrmConcurrencyException) when (++races < MostRaces)
            {
                // Said by the loop: once more.
            }
            finally
            {
                // What this scope knows of segments is out of date now.
                segments.ReleaseUnchanged();
            }
        }
    }
}
