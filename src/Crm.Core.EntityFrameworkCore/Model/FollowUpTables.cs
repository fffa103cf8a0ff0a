using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Teams;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Follow-ups and their reminders.</summary>
internal static class FollowUpTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var followUp = crm.Aggregate<FollowUp>("follow_ups");
        followUp.Property(f => f.What).HasMaxLength(FollowUp.MaxWhatLength);
        followUp.Property(f => f.Outcome).HasMaxLength(ReasonCode.MaxLength);
        crm.Unique(followUp, "follow_ups_previous", FollowUpErrors.AlreadyContinued, nameof(FollowUp.PreviousId));
        crm.Index(followUp, "follow_ups_customer", nameof(FollowUp.CustomerId), nameof(FollowUp.ClosedAt), nameof(FollowUp.Id));
        crm.Index(followUp, "follow_ups_lead", nameof(FollowUp.LeadId));
        crm.Index(followUp, "follow_ups_opportunity", nameof(FollowUp.OpportunityId));
        crm.Index(followUp, "follow_ups_case", nameof(FollowUp.CaseId));
        crm.Index(followUp, "follow_ups_interaction", nameof(FollowUp.InteractionId));
        crm.Index(followUp, "follow_ups_series", nameof(FollowUp.SeriesId), nameof(FollowUp.Occurrence));
        crm.Index(followUp, "follow_ups_due", nameof(FollowUp.State), nameof(FollowUp.DueAt), nameof(FollowUp.Id));
        crm.Index(followUp, "follow_ups_assignee", nameof(FollowUp.Assignee), nameof(FollowUp.State), nameof(FollowUp.DueAt), nameof(FollowUp.Id));
        crm.Index(followUp, "follow_ups_team", nameof(FollowUp.Team), nameof(FollowUp.State), nameof(FollowUp.DueAt), nameof(FollowUp.Id));
        crm.Reference<FollowUp, Customer>(followUp, "follow_ups_customer", nameof(FollowUp.CustomerId));
        crm.Reference<FollowUp, Lead>(followUp, "follow_ups_lead", nameof(FollowUp.LeadId));
        crm.Reference<FollowUp, Opportunity>(followUp, "follow_ups_opportunity", nameof(FollowUp.OpportunityId));
        crm.Reference<FollowUp, Case>(followUp, "follow_ups_case", nameof(FollowUp.CaseId));
        crm.Reference<FollowUp, Interaction>(followUp, "follow_ups_interaction", nameof(FollowUp.InteractionId));
        crm.Reference<FollowUp, Team>(followUp, "follow_ups_team", nameof(FollowUp.Team));
        crm.Reference<FollowUp, FollowUp>(followUp, "follow_ups_previous", nameof(FollowUp.PreviousId));

        var reminder = crm.Part<FollowUp, FollowUpReminder>(
            followUp, nameof(FollowUp.Reminders), "follow_up_reminders", nameof(FollowUpReminder.FollowUpId), nameof(FollowUpReminder.At));
        crm.Index(reminder, "follow_up_reminders_at", nameof(FollowUpReminder.At));
    }
}
