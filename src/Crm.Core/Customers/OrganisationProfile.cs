using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>What is known of an organisation. Immutable: change it with <c>with</c> and hand it to <see cref="Customer.ChangeOrganisation"/>.</summary>
public sealed record OrganisationProfile
{
    /// <summary>A profile in which nothing is known.</summary>
    public static readonly OrganisationProfile Unknown = new();

    /// <summary>Name in the register; null when unknown. At most 300 characters.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? LegalName { get; init; }

    /// <summary>The country whose tax code it is.</summary>
    [NotPersonal("a country")]
    public CountryCode TaxCountry { get; init; } = CountryCode.Vietnam;

    /// <summary>Tax code; null when unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? TaxCode { get; init; }

    /// <summary>Industry; null when unknown. At most 100 characters.</summary>
    [NotPersonal("an industry")]
    public string? Industry
    {
        get;
        init
        {
            field = value;
            IndustryKey = value is null ? null : Fold.Key(value);
        }
    }

    /// <summary>The industry folded, for comparison without case and accents; null when unknown.</summary>
    [NotPersonal("an industry")]
    public string? IndustryKey { get; private init; }

    /// <summary>Size band such as <c>50-249</c>, dated; null when unknown.</summary>
    public DatedText? SizeBand { get; init; }

    /// <summary>Annual revenue, not negative; null when unknown.</summary>
    public Money? AnnualRevenue
    {
        get => AnnualRevenueMinor is { } minor ? Money.FromMinor(minor, Currency.Parse(AnnualRevenueCurrency)) : null;
        init
        {
            AnnualRevenueMinor = value?.Minor;
            AnnualRevenueCurrency = value?.Currency.Code;
        }
    }

    /// <summary>Annual revenue in minor units of its currency, for queries; null when unknown.</summary>
    public long? AnnualRevenueMinor { get; private init; }

    /// <summary>ISO 4217 code of the annual revenue; null when unknown.</summary>
    [NotPersonal("a currency")]
    public string? AnnualRevenueCurrency { get; private init; }

    /// <summary>The year the annual revenue is of, 1900 to the next one; null when unknown, and without a revenue.</summary>
    public int? AnnualRevenueYear { get; init; }

    /// <summary>Address of the web site, http or https; null when unknown. At most 300 characters; stored with <c>https://</c> in front when it names no scheme.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? Website { get; init; }

    /// <summary>Nothing that names the organisation.</summary>
    public override string ToString() => nameof(OrganisationProfile);
}
