using Crm.Core.Privacy;
using Crm.Core.Products;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>One line of a purchase; of a return with negative quantity and amounts. Never changes.</summary>
public sealed class PurchaseLine
{
    /// <summary>The longest description, in characters.</summary>
    public const int MaxDescriptionLength = 300;

    // For storage adapters.
    private PurchaseLine()
    {
    }

    internal PurchaseLine(Purchase owner, int number, PurchaseFigures.LineFigures figures, ProductPlace? place)
    {
        TenantId = owner.TenantId;
        PurchaseId = owner.Id;
        Number = number;
        ProductId = place?.ProductId;
        ProductKey = figures.ProductKey;
        CategoryKey = place?.CategoryKey;
        Description = figures.Description;
        QuantityScaled = figures.Quantity.Scaled;
        UnitPriceScaled = figures.UnitPrice.Scaled;
        DiscountMinor = figures.Discount.Minor;
        TotalMinor = figures.Total.Minor;
        CurrencyCode = owner.CurrencyCode;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The purchase.</summary>
    public PurchaseId PurchaseId { get; private init; }

    /// <summary>Which of the purchase's lines: counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The product, when the catalogue knew its key at the time; null otherwise.</summary>
    public ProductId? ProductId { get; private init; }

    /// <summary>The product's key; null when only a description is known. Compared ordinally.</summary>
    [NotPersonal("key of the catalogue")]
    public string? ProductKey { get; private init; }

    /// <summary>The key of the category the product was in when the purchase was recorded; null when it was in none.</summary>
    [NotPersonal("key of the catalogue")]
    public string? CategoryKey { get; private init; }

    /// <summary>What it says on the receipt; null for nothing.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.Clear)]
    public string? Description { get; private init; }

    /// <summary>How many, in ten-thousandths.</summary>
    public long QuantityScaled { get; private init; }

    /// <summary>The price of one, in ten-thousandths of the major unit.</summary>
    public long UnitPriceScaled { get; private init; }

    /// <summary>Taken off the line, in minor units.</summary>
    public long DiscountMinor { get; private init; }

    /// <summary>Quantity times price, rounded half to even once, less the discount; in minor units.</summary>
    public long TotalMinor { get; private init; }

    /// <summary>The purchase's currency, ISO 4217.</summary>
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

    internal bool SaysTheSameAs(PurchaseLine other) =>
        ProductKey == other.ProductKey && Description == other.Description && QuantityScaled == other.QuantityScaled
        && UnitPriceScaled == other.UnitPriceScaled && DiscountMinor == other.DiscountMinor;

    /// <summary>The number only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {Number}");
}
