using Crm.Core.Products;
using Crm.Core.Tenancy;

namespace Crm.Core.Leads;

/// <summary>A product a lead is interested in.</summary>
public sealed class LeadProduct
{
    // For storage adapters.
    private LeadProduct()
    {
    }

    internal LeadProduct(Lead lead, ProductId product)
    {
        TenantId = lead.TenantId;
        LeadId = lead.Id;
        ProductId = product;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The lead.</summary>
    public LeadId LeadId { get; private init; }

    /// <summary>The product.</summary>
    public ProductId ProductId { get; private init; }

    /// <summary>The product's id.</summary>
    public override string ToString() => ProductId.ToString();
}
