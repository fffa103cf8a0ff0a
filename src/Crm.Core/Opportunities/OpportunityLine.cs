using Crm.Core.Privacy;
using Crm.Core.Products;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>What is to be sold, one product a line. Never changes; a deal gets other lines instead.</summary>
public sealed class OpportunityLine
{
    // For storage adapters.
    private OpportunityLine()
    {
    }

    internal OpportunityLine(Opportunity owner, int number, NewOpportunityLine line, Money discount, Money total)
    {
        TenantId = owner.TenantId;
        OpportunityId = owner.Id;
        Number = number;
        ProductId = TypedId.Required(line.Product, "product");
        QuantityScaled = line.Quantity.Scaled;
        UnitPriceScaled = line.UnitPrice.Scaled;
        DiscountMinor = discount.Minor;
        TotalMinor = total.Minor;
        CurrencyCode = total.Currency.Code;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The deal.</summary>
    public OpportunityId OpportunityId { get; private init; }

    /// <summary>Which of the deal's lines: counts up and is never used again.</summary>
    public int Number { get; private init; }

    /// <summary>The product.</summary>
    public ProductId ProductId { get; private init; }

    /// <summary>How many, in ten-thousandths.</summary>
    public long QuantityScaled { get; private init; }

    /// <summary>The price of one, in ten-thousandths of the major unit.</summary>
    public long UnitPriceScaled { get; private init; }

    /// <summary>Taken off the line, in minor units.</summary>
    public long DiscountMinor { get; private init; }

    /// <summary>Quantity times price, rounded half to even once, less the discount; in minor units.</summary>
    public long TotalMinor { get; private init; }

    /// <summary>The currency, ISO 4217; the same on every line of a deal.</summary>
    [NotPersonal("code of a currency")]
    public string CurrencyCode { get; private init; } = string.Empty;

    /// <summary>How many.</summary>
    public Quantity Quantity => Quantity.FromScaled(QuantityScaled);

    /// <summary>The price of one.</summary>
    public UnitPrice UnitPrice => UnitPrice.FromScaled(UnitPriceScaled, Currency.Parse(CurrencyCode));

    /// <summary>Taken off the line.</summary>
    public Money Discount => Money.FromMinor(DiscountMinor, Currency.Parse(CurrencyCode));

    /// <summary>Quantity times price less the discount.</summary>
    public Money Total => Money.FromMinor(TotalMinor, Currency.Parse(CurrencyCode));

    /// <summary>The number only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {Number}");
}
