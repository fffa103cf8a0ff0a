using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Scoring;

namespace Crm.Core.Segments;

/// <summary>Notes whom every event is about, so that segments look at them again. Which segments care is decided when the marks are worked off: another process may define one meanwhile.</summary>
internal sealed class SegmentMarks(IEnumerable<ISegmentLedger<Customer>> customers, IEnumerable<ISegmentLedger<Lead>> leads) : ICrmEventHandler<CrmEvent>
{
    /// <summary>The stable name of the handler.</summary>
    public const string Name = "crm.segments";

    public Task HandleAsync(CrmEvent occurred, Delivery delivery, CancellationToken ct)
    {
        // A store without a ledger has no segments.
        if (customers.LastOrDefault() is { } ofCustomers && leads.LastOrDefault() is { } ofLeads) Mark(occurred, delivery, ofCustomers, ofLeads);
        return Task.CompletedTask;
    }

    private static void Mark(CrmEvent occurred, Delivery delivery, ISegmentLedger<Customer> customers, ISegmentLedger<Lead> leads)
    {
        switch (occurred)
        {
            case BatchWritten batch:
                if (batch.AggregateType == Lead.TypeName) leads.Mark(batch.Created.Concat(batch.Changed), Lead.TypeName);
                else customers.Mark(batch.Customers, batch.AggregateType);
                break;
            case SegmentEntered or SegmentLeft:
                break;
            default:
                if (delivery.SubjectId is { } customer) customers.Mark([customer], delivery.AggregateType);
                if (LeadOf(occurred, delivery) is { } lead) leads.Mark([lead], delivery.AggregateType);
                break;
        }
    }

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
        _ => delivery.AggregateType == Lead.TypeName ? delivery.AggregateId : null,
    };
}
