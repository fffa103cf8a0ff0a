using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Values;

namespace Crm.Core.Contracts;

/// <summary>A contract to be added. Every step returns a new draft; nothing is checked before it is added.</summary>
/// <param name="Customer">With whom.</param>
/// <param name="Number">Its number, unique in the tenant: 1 to 100 characters.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, included.</param>
/// <param name="Value">What one term is worth, not negative.</param>
public sealed record NewContract(CustomerId Customer, string Number, DateOnly From, DateOnly To, Money Value)
{
    /// <summary>What happens when it runs out.</summary>
    public RenewalTerms Renewal { get; init; } = RenewalTerms.None;

    /// <summary>The deal it comes from; null for none.</summary>
    public OpportunityId? Opportunity { get; init; }

    /// <summary>What it covers, at most 100 products.</summary>
    public IReadOnlyList<ProductId> Products { get; init; } = [];

    /// <summary>When it was agreed; null for a draft.</summary>
    public DateTimeOffset? ActiveSince { get; init; }

    /// <summary>Says what happens when it runs out.</summary>
    /// <param name="terms">The terms.</param>
    public NewContract Renewing(RenewalTerms terms) => this with { Renewal = terms };

    /// <summary>Says which deal it comes from.</summary>
    /// <param name="opportunity">A deal of the same customer.</param>
    public NewContract Of(OpportunityId opportunity) => this with { Opportunity = opportunity };

    /// <summary>Says what it covers.</summary>
    /// <param name="products">Products of the catalogue.</param>
    public NewContract Covering(params IEnumerable<ProductId> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        return this with { Products = [.. Products, .. products] };
    }

    /// <summary>Says that it is agreed already.</summary>
    /// <param name="since">When it was.</param>
    public NewContract Agreed(DateTimeOffset since) => this with { ActiveSince = since };

    /// <summary>Nothing of the content.</summary>
    public override string ToString() => "new contract";
}
