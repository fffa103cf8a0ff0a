using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Teams;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Cases and their logs.</summary>
internal static class CaseTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var found = crm.Aggregate<Case>("cases");
        found.Property(c => c.Subject).HasMaxLength(Case.MaxSubjectLength);
        found.Property(c => c.Description).HasMaxLength(Case.MaxTextLength);
        found.Property(c => c.ResolutionText).HasMaxLength(Case.MaxTextLength);
        found.Property(c => c.Topic).HasMaxLength(ReasonCode.MaxLength);
        found.Property(c => c.Resolution).HasMaxLength(ReasonCode.MaxLength);
        found.Property(c => c.ExternalSystem).HasMaxLength(ExternalId.MaxSystemLength);
        found.Property(c => c.ExternalKey).HasMaxLength(ExternalId.MaxKeyLength);
        crm.Unique(found, "cases_key", CaseErrors.ExternalIdTaken, nameof(Case.ExternalSystem), nameof(Case.ExternalKey));
        crm.Unique(found, "cases_feedback", CaseErrors.FeedbackHasCase, nameof(Case.SourceFeedback));
        crm.Index(found, "cases_customer", nameof(Case.CustomerId), nameof(Case.OpenedAt), nameof(Case.Id));
        crm.Index(found, "cases_customer_settled", nameof(Case.CustomerId), nameof(Case.SettledAt), nameof(Case.Id));
        crm.Index(found, "cases_opened", nameof(Case.OpenedAt), nameof(Case.Id));
        crm.Index(found, "cases_settled", nameof(Case.SettledAt), nameof(Case.OpenedAt), nameof(Case.Id));
        crm.Index(found, "cases_owner", nameof(Case.Owner), nameof(Case.SettledAt), nameof(Case.OpenedAt), nameof(Case.Id));
        crm.Index(found, "cases_team", nameof(Case.Team), nameof(Case.SettledAt), nameof(Case.OpenedAt), nameof(Case.Id));
        crm.Index(found, "cases_resolution_due", nameof(Case.SettledAt), nameof(Case.ResolutionDue), nameof(Case.Id));
        crm.Index(found, "cases_response_due", nameof(Case.SettledAt), nameof(Case.FirstRespondedAt), nameof(Case.FirstResponseDue));
        crm.Index(found, "cases_duplicate_of", nameof(Case.DuplicateOfId));
        crm.Index(found, "cases_interaction", nameof(Case.SourceInteraction));
        crm.Reference<Case, Customer>(found, "cases_customer", nameof(Case.CustomerId));
        crm.Reference<Case, CustomerFeedback>(found, "cases_feedback", nameof(Case.SourceFeedback));
        crm.Reference<Case, Interaction>(found, "cases_interaction", nameof(Case.SourceInteraction));
        crm.Reference<Case, Team>(found, "cases_team", nameof(Case.Team));
        crm.Reference<Case, Case>(found, "cases_duplicate_of", nameof(Case.DuplicateOfId));

        var move = crm.Part<Case, CaseMove>(found, nameof(Case.Moves), "case_moves", nameof(CaseMove.CaseId), nameof(CaseMove.Number));
        move.Property(m => m.Reason).HasMaxLength(ReasonCode.MaxLength);
        crm.Index(move, "case_moves_at", nameof(CaseMove.At), nameof(CaseMove.CaseId));
    }
}
