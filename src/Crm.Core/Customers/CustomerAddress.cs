using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>One postal address of a customer, for one use.</summary>
public sealed class CustomerAddress : IFullText
{
    // For storage adapters.
    private CustomerAddress()
    {
    }

    internal CustomerAddress(Customer owner, int number, AddressKind kind, PostalAddress address, DateTimeOffset at)
    {
        TenantId = owner.TenantId;
        CustomerId = owner.Id;
        Number = number;
        Kind = kind;
        AddedAt = at;
        Street = address.Street;
        Ward = address.Ward;
        District = address.District;
        Province = address.Province;
        City = address.City;
        PostalCode = address.PostalCode;
        Country = address.Country;
        ProvinceCode = address.ProvinceCode;
        CommuneCode = address.CommuneCode;
        UnitsAsOf = address.UnitsAsOf;
        MatchKey = address.Key;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>Which of the customer's addresses: counts from 1 and is never used again.</summary>
    public int Number { get; private init; }

    /// <summary>What it is for.</summary>
    public AddressKind Kind { get; private init; }

    /// <summary>True for the one of its kind to use first.</summary>
    public bool IsPrimary { get; internal set; }

    /// <summary>When it was noted, UTC.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>House, street and whatever else comes before the commune; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? Street { get; private init; }

    /// <summary>Ward or commune; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? Ward { get; private init; }

    /// <summary>District of an address from before July 2025, kept as text; null when unknown or none.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? District
    {
        get;
        private init
        {
            field = value;
            DistrictKey = value is null ? null : Fold.Key(value);
        }
    }

    /// <summary>The district folded, for comparison without case and accents; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? DistrictKey { get; private init; }

    /// <summary>Province, state or region; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? Province
    {
        get;
        private init
        {
            field = value;
            ProvinceKey = value is null ? null : Fold.Key(value);
        }
    }

    /// <summary>The province folded, for comparison without case and accents; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? ProvinceKey { get; private init; }

    /// <summary>City or post town; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? City
    {
        get;
        private init
        {
            field = value;
            CityKey = value is null ? null : Fold.Key(value);
        }
    }

    /// <summary>The city folded, for comparison without case and accents; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? CityKey { get; private init; }

    /// <summary>Postal code; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? PostalCode { get; private init; }

    /// <summary>The country.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public CountryCode Country { get; private init; }

    /// <summary>Code of the Vietnamese province since July 2025; null when not recognised or elsewhere.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? ProvinceCode { get; private init; }

    /// <summary>Code of the Vietnamese ward or commune since July 2025; null when not recognised or elsewhere.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? CommuneCode { get; private init; }

    /// <summary>The state of the list of units the codes belong to; null without codes.</summary>
    public DateOnly? UnitsAsOf { get; private init; }

    /// <summary>What the address is compared by.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string MatchKey { get; private init; } = string.Empty;

    /// <inheritdoc />
    public string FullText => $"{Kind}: {string.Join(", ", new[] { Street, Ward, District, City, Province, PostalCode, Country.Value }.Where(p => !string.IsNullOrEmpty(p)))}";

    internal CustomerAddress Copy() => (CustomerAddress)MemberwiseClone();

    /// <summary>The kind and the number only.</summary>
    public override string ToString() => $"{Kind} address {Number}";
}
