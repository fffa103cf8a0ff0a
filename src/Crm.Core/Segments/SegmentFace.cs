using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;
using Crm.Core.Subjects;
using Crm.Core.Values;

namespace Crm.Core.Segments;

/// <summary>What the service of segments asks of one kind of record.</summary>
internal sealed class SegmentFace<TSubject>(
    SegmentKind<TSubject> kind, IEnumerable<ISegmentLedger<TSubject>> ledgers, ISubjectRules<TSubject> rules, ISubjectBinding<TSubject> binding, ISubjectCounts<TSubject> counts, PopulationSizes sizes, TimeProvider clock)
{
    public ISegmentLedger<TSubject> Ledger => ledgers.LastOrDefault() ?? throw new CrmException(SegmentErrors.NotSupported);

    /// <summary>Refuses a rule nobody could answer, as it would be asked now.</summary>
    public async Task MustFitAsync(Rule rule, Segment self, CancellationToken ct)
    {
        var context = await binding.ContextAsync(rule, clock.GetUtcNow(), ct);
        var find = context.FindSegment;
        // A rule that names its own segment is refused as a circle and not as unknown.
        (await rules.SchemaAsync(ct)).Bind(rule, context with { FindSegment = name => Fold.Key(name) == self.NameKey ? self.Id.Value : find(name) });
    }

    /// <summary>Refuses records the tenant does not have.</summary>
    public async Task MustExistAsync(IReadOnlyCollection<Guid> members, CancellationToken ct)
    {
        foreach (var some in members.Distinct().Chunk(1_000))
        {
            if (await counts.CountAsync([kind.IsOneOf(some)], ct) != some.Length) throw new CrmException(SegmentErrors.UnknownMember, "members");
        }
    }

    public async Task<SegmentExplanation> ExplainAsync(Segment segment, Guid member, CancellationToken ct)
    {
        var now = Instant.Utc(clock.GetUtcNow());
        var bound = await rules.BindAsync(segment.Rule ?? new(new ConstantNode(false)), now, ct);
        var trace = await rules.ExplainAsync(bound, member, ct) ?? throw new CrmException(SegmentErrors.UnknownMember, "member");
        var isOne = kind.IsOneOf([member]);
        var isInUse = await counts.CountAsync([isOne, binding.Population], ct) > 0;
        var isMember = await counts.CountAsync([isOne, kind.IsIn(segment.Id).ToExpression<TSubject>()], ct) > 0;
        var list = await ListOfAsync(segment.Id, isOne, now, ct);
        var belongs = segment.State is not SegmentState.Archived && isInUse && list switch { SegmentListKind.Include => true, null => trace.Holds, _ => false };
        return new(belongs, isMember, list, isInUse, segment.RuleText is null ? null : trace);
    }

    public async Task<SegmentPreview> PreviewAsync(Rule rule, decimal? percent, CancellationToken ct)
    {
        var given = percent is { } wanted ? RankShare.OfPercent(wanted).Percent : null;
        var bound = await rules.BindAsync(rule, null, ct);
        var sample = bound.Schema.Special.Sample;
        // What is counted exactly is not held against a number of a minute ago.
        var all = given == 100 || sample is null ? await EverybodyAsync() : await sizes.OfAsync<TSubject>(EverybodyAsync);
        var share = given ?? SegmentPreview.ShareOf(all);
        if (share == 100 || sample is null) return Exact(await counts.CountAsync([binding.Population, bound.ToExpression()], ct), all);
        // The numbers themselves are spread evenly: those below a bound are a sample, and lie together in an index. Compared as they are stored: of a wider number PostgreSQL reads no index.
        var isAsked = FieldTest.Of(sample, new OrderTest<int>(Comparison.Less, (int)SampleNumber.Bound(share))).ToExpression<TSubject>();
        var (asked, found) = await counts.ShareAsync([binding.Population, isAsked], bound.ToExpression(), ct);
        return SegmentPreview.From(found, asked, all, bound.Context.Clock.AsOf);

        Task<long> EverybodyAsync() => counts.CountAsync([binding.Population], ct);

        SegmentPreview Exact(long size, long of) => new(size, size, size, of, of, bound.Context.Clock.AsOf);
    }

    private async Task<SegmentListKind?> ListOfAsync(SegmentId segment, System.Linq.Expressions.Expression<Func<TSubject, bool>> isOne, DateTimeOffset now, CancellationToken ct)
    {
        if (await counts.CountAsync([isOne, kind.IsOnList(segment, include: true, now)], ct) > 0) return SegmentListKind.Include;
        if (await counts.CountAsync([isOne, kind.SuppressionEnded(segment, now, DateTimeOffset.MaxValue)], ct) > 0) return SegmentListKind.Suppress;
        return await counts.CountAsync([isOne, kind.IsOnList(segment, include: false, now)], ct) > 0 ? SegmentListKind.Exclude : null;
    }
}
