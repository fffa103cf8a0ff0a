using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Teams;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Deals, their parts and their logs.</summary>
internal static class OpportunityTables
{
    private const string Owner = nameof(OpportunityMove.OpportunityId);

    public static void Add(CrmModelBuilder crm)
    {
        var deal = crm.Aggregate<Opportunity>("opportunities");
        deal.Property(o => o.Name).HasMaxLength(Opportunity.MaxNameLength);
        crm.Ordinal(deal.Property(o => o.NameKey).HasMaxLength(2 * Opportunity.MaxNameLength));
        deal.Property(o => o.LostReason).HasMaxLength(ReasonCode.MaxLength);
        deal.Property(o => o.CurrencyCode).HasMaxLength(3);
        deal.Property(o => o.NextStep).HasMaxLength(Opportunity.MaxNextStepLength);
        deal.Property(o => o.Source).HasMaxLength(Opportunity.MaxPlaceLength);
        deal.Property(o => o.Store).HasMaxLength(Opportunity.MaxPlaceLength);
        deal.Property(o => o.ExternalSystem).HasMaxLength(ExternalId.MaxSystemLength);
        deal.Property(o => o.ExternalKey).HasMaxLength(ExternalId.MaxKeyLength);
        deal.PrimitiveCollection(o => o.Competitors).HasColumnName("competitors").HasField("_competitors").ElementType().HasMaxLength(Opportunity.MaxCompetitorLength);
        crm.Unique(deal, "opportunities_key", OpportunityErrors.ExternalIdTaken, nameof(Opportunity.ExternalSystem), nameof(Opportunity.ExternalKey));
        crm.Index(deal, "opportunities_customer", nameof(Opportunity.CustomerId), nameof(Opportunity.OpenedAt), nameof(Opportunity.Id));
        crm.Index(deal, "opportunities_customer_closed", nameof(Opportunity.CustomerId), nameof(Opportunity.ClosedAt), nameof(Opportunity.Id));
        crm.Index(deal, "opportunities_name", nameof(Opportunity.NameKey), nameof(Opportunity.Id));
        crm.Index(deal, "opportunities_opened", nameof(Opportunity.OpenedAt), nameof(Opportunity.Id));
        crm.Index(deal, "opportunities_closed", nameof(Opportunity.ClosedAt), nameof(Opportunity.Id));
        crm.Index(deal, "opportunities_expected", nameof(Opportunity.Outcome), nameof(Opportunity.ExpectedClose), nameof(Opportunity.Id));
        crm.Index(deal, "opportunities_stage", nameof(Opportunity.PipelineId), nameof(Opportunity.StageId), nameof(Opportunity.Outcome), nameof(Opportunity.StageEnteredAt));
        crm.Index(deal, "opportunities_owner", nameof(Opportunity.Owner), nameof(Opportunity.Outcome));
        crm.Index(deal, "opportunities_team", nameof(Opportunity.Team), nameof(Opportunity.Outcome));
        crm.Reference<Opportunity, Team>(deal, "opportunities_team", nameof(Opportunity.Team));
        crm.Reference<Opportunity, Customer>(deal, "opportunities_customer", nameof(Opportunity.CustomerId));
        crm.Reference<Opportunity, Pipeline>(deal, "opportunities_pipeline", nameof(Opportunity.PipelineId));
        AddParts(crm, deal);
        AddLogs(crm, deal);
    }

    private static void AddParts(CrmModelBuilder crm, EntityTypeBuilder<Opportunity> deal)
    {
        var line = crm.Part<Opportunity, OpportunityLine>(deal, nameof(Opportunity.Lines), "opportunity_lines", Owner, nameof(OpportunityLine.Number));
        line.Property(l => l.CurrencyCode).HasMaxLength(3);
        crm.Index(line, "opportunity_lines_product", nameof(OpportunityLine.ProductId), Owner);
        crm.Reference<OpportunityLine, Product>(line, "opportunity_lines_product", nameof(OpportunityLine.ProductId));

        var contact = crm.Part<Opportunity, OpportunityContact>(deal, nameof(Opportunity.Contacts), "opportunity_contacts", Owner, nameof(OpportunityContact.Number));
        crm.Index(contact, "opportunity_contacts_person", nameof(OpportunityContact.PersonId), Owner);
        crm.Reference<OpportunityContact, Customer>(contact, "opportunity_contacts_person", nameof(OpportunityContact.PersonId));
    }

    private static void AddLogs(CrmModelBuilder crm, EntityTypeBuilder<Opportunity> deal)
    {
        var move = crm.Part<Opportunity, OpportunityMove>(deal, nameof(Opportunity.Moves), "opportunity_moves", Owner, nameof(OpportunityMove.Number));
        move.Property(m => m.LostReason).HasMaxLength(ReasonCode.MaxLength);
        crm.Index(move, "opportunity_moves_at", nameof(OpportunityMove.At), Owner);

        var estimate = crm.Part<Opportunity, OpportunityEstimate>(deal, nameof(Opportunity.Estimates), "opportunity_estimates", Owner, nameof(OpportunityEstimate.Number));
        estimate.Property(e => e.CurrencyCode).HasMaxLength(3);
        crm.Index(estimate, "opportunity_estimates_at", nameof(OpportunityEstimate.At), Owner);
    }
}
