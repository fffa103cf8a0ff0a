using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Teams;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Leads, how they are reached and what they want.</summary>
internal static class LeadTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var lead = crm.Aggregate<Lead>("leads");
        lead.Property(l => l.Name).HasMaxLength(Lead.MaxNameLength);
        lead.Property(l => l.Company).HasMaxLength(Lead.MaxNameLength);
        crm.Ordinal(lead.Property(l => l.NameKey).HasMaxLength(2 * Lead.MaxNameLength));
        lead.Property(l => l.CompanyKey).HasMaxLength(2 * Lead.MaxNameLength);
        lead.Property(l => l.PrimaryEmail).HasMaxLength(ContactPoint.MaxLength);
        lead.Property(l => l.PrimaryPhone).HasMaxLength(ContactPoint.MaxLength);
        lead.Property(l => l.Source).HasMaxLength(Lead.MaxSourceLength);
        lead.Property(l => l.Campaign).HasMaxLength(Lead.MaxCampaignLength);
        lead.Property(l => l.Interest).HasMaxLength(Lead.MaxInterestLength);
        lead.Property(l => l.Note).HasMaxLength(Lead.MaxNoteLength);
        lead.Property(l => l.EstimatedCurrencyCode).HasMaxLength(3);
        lead.Property(l => l.DisqualifiedReason).HasMaxLength(ReasonCode.MaxLength);
        lead.Property(l => l.ExternalSystem).HasMaxLength(ExternalId.MaxSystemLength);
        lead.Property(l => l.ExternalKey).HasMaxLength(ExternalId.MaxKeyLength);
        crm.Unique(lead, "leads_key", LeadErrors.ExternalIdTaken, nameof(Lead.ExternalSystem), nameof(Lead.ExternalKey));
        crm.Index(lead, "leads_created", nameof(Lead.CreatedAt), nameof(Lead.Id));
        crm.Index(lead, "leads_status", nameof(Lead.Status), nameof(Lead.CreatedAt), nameof(Lead.Id));
        crm.Index(lead, "leads_owner", nameof(Lead.Owner), nameof(Lead.CreatedAt), nameof(Lead.Id));
        crm.Index(lead, "leads_team", nameof(Lead.Team), nameof(Lead.CreatedAt), nameof(Lead.Id));
        crm.Index(lead, "leads_source", nameof(Lead.Source), nameof(Lead.CreatedAt), nameof(Lead.Id));
        crm.Index(lead, "leads_name", nameof(Lead.NameKey), nameof(Lead.Id));
        crm.Index(lead, "leads_customer", nameof(Lead.CustomerId), nameof(Lead.ClosedAt), nameof(Lead.Id));
        crm.Reference<Lead, Team>(lead, "leads_team", nameof(Lead.Team));
        crm.Index(lead, "leads_opportunity", nameof(Lead.OpportunityId));
        crm.Reference<Lead, Customer>(lead, "leads_customer", nameof(Lead.CustomerId));
        crm.Reference<Lead, Opportunity>(lead, "leads_opportunity", nameof(Lead.OpportunityId));

        var point = crm.Part<Lead, LeadContactPoint>(lead, nameof(Lead.ContactPoints), "lead_contact_points", nameof(LeadContactPoint.LeadId), nameof(LeadContactPoint.Number));
        point.Property(p => p.Value).HasMaxLength(ContactPoint.MaxLength);
        point.Property(p => p.MatchKey).HasMaxLength(ContactPoint.MaxKeyLength);
        crm.Index(point, "lead_contact_points_match", nameof(LeadContactPoint.Kind), nameof(LeadContactPoint.MatchKey));

        var product = crm.Part<Lead, LeadProduct>(lead, nameof(Lead.Products), "lead_products", nameof(LeadProduct.LeadId), nameof(LeadProduct.ProductId));
        crm.Index(product, "lead_products_product", nameof(LeadProduct.ProductId));
        crm.Reference<LeadProduct, Product>(product, "lead_products_product", nameof(LeadProduct.ProductId));
    }
}
