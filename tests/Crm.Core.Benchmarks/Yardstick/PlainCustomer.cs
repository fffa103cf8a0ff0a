namespace Crm.Core.Benchmarks.Yardstick;

/// <summary>A customer as an application without the library would write it: the same columns, plain properties.</summary>
internal sealed class PlainCustomer
{
    public Guid TenantId { get; set; }
    public Guid Id { get; set; }
    public long Version { get; set; }
    public int Kind { get; set; }
    public string DisplayName { get; set; } = "";
    public string NameKey { get; set; } = "";
    public string NameToned { get; set; } = "";
    public string NameTokens { get; set; } = "";
    public string? Source { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? VerifiedAt { get; set; }
    public string? Owner { get; set; }
    public Guid? Team { get; set; }
    public DateTimeOffset? ArchivedAt { get; set; }
    public string? ArchiveReason { get; set; }
    public string? PrimaryEmail { get; set; }
    public string? PrimaryPhone { get; set; }
    public string? CompanyKey { get; set; }
    public Guid? Parent { get; set; }
    public int ContactPointsMade { get; set; }
    public int AddressesMade { get; set; }
    public List<string> Tags { get; set; } = [];
    public List<string> TagKeys { get; set; } = [];
    public int SampleKey { get; set; }
    public string? PersonHonorific { get; set; }
    public string? PersonFamily { get; set; }
    public string? PersonMiddle { get; set; }
    public string? PersonGiven { get; set; }
    public int? PersonNameOrder { get; set; }
    public string? PersonBirthDate { get; set; }
    public DateOnly? PersonBornBy { get; set; }
    public int? PersonBirthday { get; set; }
    public int? PersonGender { get; set; }
    public int? PersonMaritalStatus { get; set; }
    public string? PersonJobTitle { get; set; }
    public string? PersonJobTitleKey { get; set; }
    public List<string>? PersonLanguages { get; set; }
    public string? PersonTimeZone { get; set; }
    public string? PersonOccupationValue { get; set; }
    public string? PersonOccupationKey { get; set; }
    public DateOnly? PersonOccupationAsOf { get; set; }
    public string? PersonOccupationSource { get; set; }
    public string? PersonIncomeBandValue { get; set; }
    public string? PersonIncomeBandKey { get; set; }
    public DateOnly? PersonIncomeBandAsOf { get; set; }
    public string? PersonIncomeBandSource { get; set; }
    public string? PersonFinancialStandingValue { get; set; }
    public string? PersonFinancialStandingKey { get; set; }
    public DateOnly? PersonFinancialStandingAsOf { get; set; }
    public string? PersonFinancialStandingSource { get; set; }
    public string? OrganisationLegalName { get; set; }
    public string? OrganisationTaxCountry { get; set; }
    public string? OrganisationTaxCode { get; set; }
    public string? OrganisationIndustry { get; set; }
    public string? OrganisationIndustryKey { get; set; }
    public long? OrganisationAnnualRevenueMinor { get; set; }
    public string? OrganisationAnnualRevenueCurrency { get; set; }
    public int? OrganisationAnnualRevenueYear { get; set; }
    public string? OrganisationWebsite { get; set; }
    public string? OrganisationSizeBandValue { get; set; }
    public string? OrganisationSizeBandKey { get; set; }
    public DateOnly? OrganisationSizeBandAsOf { get; set; }
    public string? OrganisationSizeBandSource { get; set; }
    public List<PlainContactPoint> ContactPoints { get; } = [];
    public List<PlainAddress> Addresses { get; } = [];
    public List<PlainExternalId> ExternalIds { get; } = [];
    public List<PlainAttribute> Attributes { get; } = [];
}

internal sealed class PlainContactPoint
{
    public Guid TenantId { get; set; }
    public Guid CustomerId { get; set; }
    public int Number { get; set; }
    public int Kind { get; set; }
    public string Value { get; set; } = "";
    public string MatchKey { get; set; } = "";
    public string? Label { get; set; }
    public bool IsPrimary { get; set; }
    public DateTimeOffset AddedAt { get; set; }
    public DateTimeOffset? VerifiedAt { get; set; }
    public DateTimeOffset? InvalidSince { get; set; }
}

internal sealed class PlainAddress
{
    public Guid TenantId { get; set; }
    public Guid CustomerId { get; set; }
    public int Number { get; set; }
    public int Kind { get; set; }
    public bool IsPrimary { get; set; }
    public DateTimeOffset AddedAt { get; set; }
    public string? Street { get; set; }
    public string? Ward { get; set; }
    public string? District { get; set; }
    public string? DistrictKey { get; set; }
    public string? Province { get; set; }
    public string? ProvinceKey { get; set; }
    public string? City { get; set; }
    public string? CityKey { get; set; }
    public string? PostalCode { get; set; }
    public string Country { get; set; } = "";
    public string? ProvinceCode { get; set; }
    public string? CommuneCode { get; set; }
    public DateOnly? UnitsAsOf { get; set; }
    public string MatchKey { get; set; } = "";
}

internal sealed class PlainExternalId
{
    public Guid TenantId { get; set; }
    public Guid CustomerId { get; set; }
    public string System { get; set; } = "";
    public string Key { get; set; } = "";
}

internal sealed class PlainAttribute
{
    public Guid TenantId { get; set; }
    public Guid CustomerId { get; set; }
    public string Key { get; set; } = "";
    public int Type { get; set; }
    public string? Text { get; set; }
    public string? FoldedText { get; set; }
    public long? Number { get; set; }
    public DateOnly? Date { get; set; }
    public string? UniqueKey { get; set; }
}

internal sealed record PlainSummary
{
    public required Guid Id { get; init; }
    public required int Kind { get; init; }
    public required string DisplayName { get; init; }
    public required string? PrimaryEmail { get; init; }
    public required string? PrimaryPhone { get; init; }
    public required string? Owner { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? ArchivedAt { get; init; }
    public required long Version { get; init; }
}
