using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Scoring;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Score plans, and the scores that are kept: a row for each plan and subject.</summary>
internal static class ScoreTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var plan = crm.Aggregate<ScorePlan>("score_plans");
        plan.Property(p => p.Name).HasMaxLength(ScoreLimits.NameCharacters);
        crm.Ordinal(plan.Property(p => p.NameKey).HasMaxLength(2 * ScoreLimits.NameCharacters));
        plan.Property(p => p.DefinitionJson).HasMaxLength(ScoreLimits.JsonCharacters);
        crm.Unique(plan, "score_plans_name", ScoreErrors.DuplicateName, nameof(ScorePlan.Subject), nameof(ScorePlan.NameKey));

        var ofCustomer = crm.Aggregate<CustomerScore>("customer_scores");
        ofCustomer.Property(s => s.Band).HasMaxLength(ScoreLimits.NameCharacters);
        crm.Unique(ofCustomer, "customer_scores_customer", CrmConcurrencyException.Lost, nameof(CustomerScore.CustomerId), nameof(CustomerScore.PlanId));
        crm.Index(ofCustomer, "customer_scores_value", nameof(CustomerScore.PlanId), nameof(CustomerScore.Millionths), nameof(CustomerScore.CustomerId));
        crm.Reference<CustomerScore, ScorePlan>(ofCustomer, "customer_scores_plan", nameof(CustomerScore.PlanId));
        crm.Reference<CustomerScore, Customer>(ofCustomer, "customer_scores_customer", nameof(CustomerScore.CustomerId));

        var ofLead = crm.Aggregate<LeadScore>("lead_scores");
        ofLead.Property(s => s.Band).HasMaxLength(ScoreLimits.NameCharacters);
        crm.Unique(ofLead, "lead_scores_lead", CrmConcurrencyException.Lost, nameof(LeadScore.LeadId), nameof(LeadScore.PlanId));
        crm.Index(ofLead, "lead_scores_value", nameof(LeadScore.PlanId), nameof(LeadScore.Millionths), nameof(LeadScore.LeadId));
        crm.Reference<LeadScore, ScorePlan>(ofLead, "lead_scores_plan", nameof(LeadScore.PlanId));
        crm.Reference<LeadScore, Lead>(ofLead, "lead_scores_lead", nameof(LeadScore.LeadId));
    }
}
