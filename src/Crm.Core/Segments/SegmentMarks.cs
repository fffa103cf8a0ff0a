using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.FollowUps;
using Crm.Core.Insights;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Scoring;
using Crm.Core.Storage;

namespace Crm.Core.Segments;

/// <summary>Notes whom every event is about, so that segments look at them again. Which segments care is decided when the marks are worked off: another process may define one meanwhile.</summary>
internal sealed class SegmentMarks(
    IEnumerable<ISegmentLedger<Customer>> customers, IEnumerable<ISegmentLedger<Lead>> leads, IEnumerable<IRepository<Segment, SegmentId>> segments) : ICrmEventHandler<CrmEvent>
{
    /// <summary>The stable name of the handler.</summary>
    public const string Name = "crm.segments";

    public async Task HandleAsync(CrmEvent occurred, Delivery delivery, CancellationToken ct)
    {
        // A store without a ledger has no segments.
        if (customers.LastOrDefault() is not { } ofCustomers || leads.LastOrDefault() is not { } ofLeads) return;
        if (occurred is SegmentEntered entered) await FollowAsync(entered.SegmentId, entered.Subject, entered.Members, ofCustomers, ofLeads, ct);
        else if (occurred is SegmentLeft left) await FollowAsync(left.SegmentId, left.Subject, left.Members, ofCustomers, ofLeads, ct);
        else Mark(occurred, delivery, ofCustomers, ofLeads);
    }

    // Segments that refer to it follow, also when whoever brought it up to date asked for it alone, was killed before it came to them, or lost a race there and began
    // again. One that refers to it from later on asks everybody.
    private async Task FollowAsync(SegmentId segment, SegmentSubject subject, IReadOnlyList<Guid> members, ISegmentLedger<Customer> ofCustomers, ISegmentLedger<Lead> ofLeads, CancellationToken ct)
    {
        var all = await SegmentCatalogue.InUseAsync(segments.Last(), subject, ct);
        if (SegmentCatalogue.UsersOf(segment, all).Count == 0) return;
        if (subject is SegmentSubject.Leads) ofLeads.Mark(members, Segment.TypeName);
        else ofCustomers.Mark(members, Segment.TypeName);
    }

    private static void Mark(CrmEvent occurred, Delivery delivery, ISegmentLedger<Customer> customers, ISegmentLedger<Lead> leads)
    {
        switch (occurred)
        {
            case BatchWritten batch:
                if (batch.AggregateType == Lead.TypeName) leads.Mark(batch.Created.Concat(batch.Changed), Lead.TypeName);
                else customers.Mark(batch.Customers, batch.AggregateType);
                break;
            default:
                if (delivery.SubjectId is { } customer) customers.Mark([customer], delivery.AggregateType);
                if (OtherOf(occurred) is { } other) customers.Mark([other], delivery.AggregateType);
                if (LeadOf(occurred, delivery) is { } lead) leads.Mark([lead], delivery.AggregateType);
                break;
        }
    }

    private static Guid? OtherOf(CrmEvent occurred) => occurred switch
    {
        AffiliationAdded e => e.OtherId.Value,
        AffiliationChanged e => e.OtherId.Value,
        AffiliationEnded e => e.OtherId.Value,
        AffiliationPrimaryChanged e => e.OtherId.Value,
        // Whoever it belonged to has one less.
        OpportunityCustomerAttached e => e.From?.Value,
        _ => null,
    };

    private static Guid? LeadOf(CrmEvent occurred, Delivery delivery) => occurred switch
    {
        InteractionRecorded e => e.LeadId?.Value,
        InteractionCorrected e => e.LeadId?.Value,
        InteractionOutcomeSet e => e.LeadId?.Value,
        InteractionSentimentSet e => e.LeadId?.Value,
        FollowUpPlanned e => e.LeadId?.Value,
        FollowUpRescheduled e => e.LeadId?.Value,
        FollowUpAssigned e => e.LeadId?.Value,
        FollowUpChanged e => e.LeadId?.Value,
        FollowUpCompleted e => e.LeadId?.Value,
        FollowUpCancelled e => e.LeadId?.Value,
        ScoreChanged { Subject: ScoreSubject.Leads } e => e.SubjectId,
        ScoreBandChanged { Subject: ScoreSubject.Leads } e => e.SubjectId,
        PredictionChanged e when delivery.AggregateType == LeadPrediction.TypeName => e.SubjectKey,
        _ => delivery.AggregateType == Lead.TypeName ? delivery.AggregateId : null,
    };
}
