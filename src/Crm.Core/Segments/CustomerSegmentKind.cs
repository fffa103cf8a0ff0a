using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Segments;

/// <inheritdoc />
internal sealed class CustomerSegmentKind : SegmentKind<Customer>
{
    private static readonly RuleSource<Customer, CustomerMembership> s_stays = RuleSource<Customer, CustomerMembership>.Of(
        "segment", "segments the customer is in", c => Facts.Of<CustomerMembership>(c), m => m.Since, m => m.SegmentId, m => m.SegmentId.Value, new());

    public override SegmentSubject Subject => SegmentSubject.Customers;

    public override RuleSource<Customer> Stays => s_stays;

    public override void Load(RuleSubject<Customer> subject, IEnumerable<SegmentStay> stays) =>
        s_stays.Add(subject, stays.Select(s => new CustomerMembership { CustomerId = subject.Record.Id, SegmentId = s.SegmentId, Since = s.Since, Until = s.Until }));

    public override RuleTest<RuleSubject<Customer>> IsIn(SegmentId segment) =>
        CountTest<Customer, CustomerMembership>.Any(new(s_stays, new LambdaTest<CustomerMembership>(() => m => m.SegmentId == segment && m.Until == null, m => m.SegmentId == segment && m.Until is null)));

    public override Expression<Func<Customer, bool>> IsOnList(SegmentId segment, bool include, DateTimeOffset at) => include
        ? c => Facts.Of<CustomerListEntry>(c).Any(e => e.SegmentId == segment && e.Kind == SegmentListKind.Include)
        : c => Facts.Of<CustomerListEntry>(c).Any(e => e.SegmentId == segment && (e.Kind == SegmentListKind.Exclude || (e.Kind == SegmentListKind.Suppress && e.Until > at)));

    public override Expression<Func<Customer, bool>> SuppressionEnded(SegmentId segment, DateTimeOffset after, DateTimeOffset upTo) =>
        c => Facts.Of<CustomerListEntry>(c).Any(e => e.SegmentId == segment && e.Kind == SegmentListKind.Suppress && e.Until > after && e.Until <= upTo);

    public override Expression<Func<Customer, bool>> IsOneOf(IReadOnlyCollection<Guid> ids)
    {
        CustomerId[] customers = [.. ids.Select(id => new CustomerId(id))];
        return c => customers.AsEnumerable().Contains(c.Id);
    }
}
