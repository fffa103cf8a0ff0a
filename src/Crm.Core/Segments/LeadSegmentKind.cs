using System.Linq.Expressions;
using Crm.Core.Leads;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Segments;

/// <inheritdoc />
internal sealed class LeadSegmentKind : SegmentKind<Lead>
{
    private static readonly RuleSource<Lead, LeadMembership> s_stays = RuleSource<Lead, LeadMembership>.Of(
        "segment", "segments the lead is in", l => Facts.Of<LeadMembership>(l), m => m.Since, m => m.SegmentId, m => m.SegmentId.Value, new());

    public override SegmentSubject Subject => SegmentSubject.Leads;

    public override RuleSource<Lead> Stays => s_stays;

    public override void Load(RuleSubject<Lead> subject, IEnumerable<SegmentStay> stays) =>
        s_stays.Add(subject, stays.Select(s => new LeadMembership { LeadId = subject.Record.Id, SegmentId = s.SegmentId, Since = s.Since, Until = s.Until }));

    public override RuleTest<RuleSubject<Lead>> IsIn(SegmentId segment) =>
        CountTest<Lead, LeadMembership>.Any(new(s_stays, new LambdaTest<LeadMembership>(() => m => m.SegmentId == segment && m.Until == null, m => m.SegmentId == segment && m.Until is null)));

    public override Expression<Func<Lead, bool>> IsOnList(SegmentId segment, bool include, DateTimeOffset at) => include
        ? l => Facts.Of<LeadListEntry>(l).Any(e => e.SegmentId == segment && e.Kind == SegmentListKind.Include)
        : l => Facts.Of<LeadListEntry>(l).Any(e => e.SegmentId == segment && (e.Kind == SegmentListKind.Exclude || (e.Kind == SegmentListKind.Suppress && e.Until > at)));

    public override Expression<Func<Lead, bool>> SuppressionEnded(SegmentId segment, DateTimeOffset after, DateTimeOffset upTo) =>
        l => Facts.Of<LeadListEntry>(l).Any(e => e.SegmentId == segment && e.Kind == SegmentListKind.Suppress && e.Until > after && e.Until <= upTo);

    public override Expression<Func<Lead, bool>> IsOneOf(IReadOnlyCollection<Guid> ids)
    {
        LeadId[] leads = [.. ids.Select(id => new LeadId(id))];
        return l => leads.AsEnumerable().Contains(l.Id);
    }
}
