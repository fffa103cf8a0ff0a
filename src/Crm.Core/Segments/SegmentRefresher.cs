using System.Collections.Frozen;
using System.Linq.Expressions;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Segments;

/// <summary>Brings segments of one kind of record up to date, each by its difference. Works in a scope of its own.</summary>
internal sealed class SegmentRefresher<TSubject>(
    SegmentKind<TSubject> kind,
    ISubjectBinding<TSubject> rules,
    IEnumerable<ISegmentLedger<TSubject>> ledgers,
    IRepository<Segment, SegmentId> segments,
    ICrmUnitOfWork unitOfWork,
    SegmentHorizon horizon,
    TimeProvider clock,
    IOptions<SegmentOptions> options) : ISegmentRefresher
{
    // Read once for all segments it comes to.
    private RuleSchema<TSubject>? _schema;

    private CrmException? _refused;

    public SegmentSubject Subject => kind.Subject;

    public async Task<MembershipChange> RefreshAsync(SegmentId id, CancellationToken ct)
    {
        var segment = await segments.FindAsync(id, ct) ?? throw new CrmException(SegmentErrors.NotFound, "segment");
        var asOf = Now();
        return await ApplyAsync(segment, await QuestionAsync(segment, asOf, anew: true, ct), segment.NeedsRefresh ? SegmentCause.Definition : SegmentCause.Refresh, null, ct);
    }

    public async Task<(SegmentProgress Done, CrmException? Refused)> RefreshAllAsync(SegmentProgress done, IProgress<SegmentProgress>? progress, CancellationToken ct)
    {
        foreach (var entry in SegmentCatalogue.Ordered(await SegmentCatalogue.InUseAsync(segments, kind.Subject, ct)))
        {
            var segment = (await segments.FindAsync(entry.Id, ct))!;
            if (segment.State is not SegmentState.Active) continue;
            foreach (var change in await UnlessRefusedAsync(segment, async () => [await RefreshAsync(entry.Id, ct)], ct)) done = done.With(change);
            progress?.Report(done);
        }

        return (done, _refused);
    }

    public async Task<(SegmentProgress Done, bool IsMore, CrmException? Refused)> UpdateAsync(SegmentProgress done, CancellationToken ct)
    {
        var marks = await Ledger.MarksAsync(options.Value.BatchSize, ct);
        done = await UpdateAsync(done, marks, ct);
        if (marks.Count > 0) await Ledger.RemoveMarksAsync(marks, ct);
        return (done, marks.Count == options.Value.BatchSize, _refused);
    }

    private async Task<SegmentProgress> UpdateAsync(SegmentProgress done, IReadOnlyList<SegmentMark> marks, CancellationToken ct)
    {
        var now = Now();
        // Archived ones are emptied once.
        await foreach (var id in segments.StreamAsync(Specification.For<Segment>().Where(SegmentCriteria.ToEmpty(kind.Subject)).Select(s => s.Id), ct)) done = done.With(await RefreshAsync(id, ct));
        var all = await SegmentCatalogue.InUseAsync(segments, kind.Subject, ct);
        var moved = new Dictionary<SegmentId, HashSet<Guid>>();
        foreach (var entry in SegmentCatalogue.Ordered(all))
        {
            var segment = (await segments.FindAsync(entry.Id, ct))!;
            if (segment.State is not SegmentState.Active) continue;
            // Another process, perhaps with a faster clock, was here as of later, and may not have seen these marks: looked at they are nevertheless.
            var asOf = segment.RefreshedAsOf is { } later && later > now ? later.AddMicroseconds(1) : now;
            var moving = SegmentCatalogue.References(entry.RuleText, all).SelectMany(r => moved.GetValueOrDefault(r) ?? []).Distinct().ToList();
            var changes = await UnlessRefusedAsync(segment, () => UpdateAsync(segment, asOf, marks, moving, ct), ct);
            foreach (var change in changes)
            {
                done = done.With(change);
                if (!moved.TryGetValue(entry.Id, out var ids)) moved[entry.Id] = ids = [];
                ids.UnionWith(change.Entered.Concat(change.Left));
            }
        }

        return done;
    }

    private async Task<List<MembershipChange>> UpdateAsync(Segment segment, DateTimeOffset asOf, IReadOnlyList<SegmentMark> marks, IReadOnlyCollection<Guid> moved, CancellationToken ct)
    {
        var isOverdue = segment.RankedAsOf is { } ranked && ranked + options.Value.RankEvery <= asOf;
        if (segment.NeedsRefresh || segment.RefreshedAsOf is null || isOverdue)
        {
            var cause = segment.NeedsRefresh ? SegmentCause.Definition : SegmentCause.Refresh;
            return [await ApplyAsync(segment, await QuestionAsync(segment, asOf, anew: true, ct), cause, null, ct)];
        }

        var question = await QuestionAsync(segment, asOf, anew: false, ct);
        var changes = new List<MembershipChange>();
        // Time first: what an event moves afterwards is stored for the same instant, and the band before it is done with.
        if (Band(segment, question) is { } band) changes.Add(await ApplyAsync(segment, question, SegmentCause.Time, band, ct));
        horizon.Looked(segment, asOf);
        var touched = question.Touching;
        HashSet<Guid> dirty = [.. moved, .. marks.Where(m => touched.Contains(m.Touched)).Select(m => m.SubjectId)];
        if (dirty.Count > 0) changes.Add(await ApplyAsync(segment, question, SegmentCause.Event, kind.IsOneOf(dirty), ct));
        return changes;
    }

    // A rule that cannot be asked (an attribute that is gone, a sum that does not fit) must not hold up the other segments. The marks are worked off without it, so it asks everybody next time.
    private async Task<List<MembershipChange>> UnlessRefusedAsync(Segment segment, Func<Task<List<MembershipChange>>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (RuleException refused)
        {
            _refused ??= new CrmException(refused.Error, $"segment {segment.Name}", refused);
            if (segment.NeedsRefresh) return [];
            segment.NoteRefused();
            await unitOfWork.SaveChangesAsync(ct);
            return [];
        }
    }

    private async Task<MembershipChange> ApplyAsync(Segment segment, Question question, SegmentCause cause, Expression<Func<TSubject, bool>>? among, CancellationToken ct)
    {
        var plan = new MembershipPlan<TSubject>(segment.Id, question.IsIn, among, question.AsOf, cause, segment.RuleVersion);
        var isWhole = among is null;
        var change = await rules.AskAsync(() => Ledger.ApplyAsync(plan, StoreAsync, always: isWhole, ct));
        horizon.Looked(segment, question.AsOf);
        return change;

        async Task StoreAsync(MembershipChange found, CancellationToken stop)
        {
            if (segment.RefreshedAsOf > question.AsOf) throw new CrmException(SegmentErrors.Outdated, "segment");
            segment.TakeRefresh(found, question.AsOf, cause, isWhole);
            if (question.Thresholds is { } thresholds) segment.TakeThresholds(thresholds, question.AsOf);
            await unitOfWork.SaveChangesAsync(stop);
        }
    }

    // Who is to be looked at because time went by; null when it changes nothing.
    private Expression<Func<TSubject, bool>>? Band(Segment segment, Question question)
    {
        var since = horizon.Since(segment);
        if (since >= question.AsOf) return null;
        Expression<Func<TSubject, bool>>? ended = segment.HasLists ? kind.SuppressionEnded(segment.Id, since, question.AsOf) : null;
        if (question.Bound is not { } bound) return ended;
        var before = bound.Context with { Clock = new(since, bound.Context.Clock.Zone) };
        var band = new RuleBands<TSubject>(bound.Schema, before, bound.Context).Of(bound.Rule.Root)?.ToExpression<TSubject>();
        return band is null ? ended : ended is null ? band : Expressions.Or(band, ended);
    }

    private async Task<Question> QuestionAsync(Segment segment, DateTimeOffset asOf, bool anew, CancellationToken ct)
    {
        if (segment.State is SegmentState.Archived) return new(asOf, static _ => false, null, null, FrozenSet<string>.Empty);
        Expression<Func<TSubject, bool>> rule = static _ => false;
        BoundRule<TSubject>? bound = null;
        string? thresholds = null;
        if (segment.Rule is { } asked)
        {
            var (schema, context) = (_schema ??= await rules.SchemaAsync(ct), await rules.ContextAsync(asked, asOf, ct));
            var hasRanks = RuleTree.Whole(asked.Root).Any(n => n is RankNode);
            if (hasRanks && anew)
            {
                context = context with { Thresholds = await rules.ThresholdsAsync(asked, schema, context, ct) };
                thresholds = SegmentThresholds.Write(context.Thresholds);
            }
            else if (hasRanks)
            {
                context = context with { Thresholds = SegmentThresholds.Read(segment.Thresholds, asked) };
            }

            bound = schema.Bind(asked, context);
            rule = bound.ToExpression();
        }

        if (segment.HasLists)
        {
            var (include, exclude) = (kind.IsOnList(segment.Id, include: true, asOf), kind.IsOnList(segment.Id, include: false, asOf));
            rule = Expressions.And(Expressions.Or(rule, include), Expressions.Not(exclude));
        }

        return new(asOf, Expressions.And(rules.Population, rule), bound, thresholds, bound is null ? rules.Itself : rules.Touching(bound));
    }

    private ISegmentLedger<TSubject> Ledger => ledgers.LastOrDefault() ?? throw new CrmException(SegmentErrors.NotSupported);

    private DateTimeOffset Now() => Instant.Utc(clock.GetUtcNow());

    private sealed record Question(
        DateTimeOffset AsOf,
        Expression<Func<TSubject, bool>> IsIn,
        BoundRule<TSubject>? Bound,
        string? Thresholds,
        IReadOnlySet<string> Touching);
}
