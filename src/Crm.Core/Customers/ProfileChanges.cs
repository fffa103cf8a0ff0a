using Crm.Core.Domain;

namespace Crm.Core.Customers;

/// <summary>What differs between two profiles, field by field, for the audit.</summary>
internal static class ProfileChanges
{
    public static IReadOnlyList<(string Field, string? Before, string? After)> Between(PersonProfile? before, PersonProfile after) => Differences(
        (nameof(PersonProfile.Honorific), before?.Honorific, after.Honorific),
        (nameof(PersonProfile.Family), before?.Family, after.Family),
        (nameof(PersonProfile.Middle), before?.Middle, after.Middle),
        (nameof(PersonProfile.Given), before?.Given, after.Given),
        (nameof(PersonProfile.NameOrder), before?.NameOrder.ToString(), after.NameOrder.ToString()),
        (nameof(PersonProfile.BirthDate), AuditText.Of(before?.BirthDate), AuditText.Of(after.BirthDate)),
        (nameof(PersonProfile.Gender), before?.Gender?.ToString(), after.Gender?.ToString()),
        (nameof(PersonProfile.MaritalStatus), before?.MaritalStatus?.ToString(), after.MaritalStatus?.ToString()),
        (nameof(PersonProfile.JobTitle), before?.JobTitle, after.JobTitle),
        (nameof(PersonProfile.Occupation), Dated(before?.Occupation), Dated(after.Occupation)),
        (nameof(PersonProfile.IncomeBand), Dated(before?.IncomeBand), Dated(after.IncomeBand)),
        (nameof(PersonProfile.FinancialStanding), Dated(before?.FinancialStanding), Dated(after.FinancialStanding)),
        (nameof(PersonProfile.Languages), List(before?.Languages), List(after.Languages)),
        (nameof(PersonProfile.TimeZone), before?.TimeZone, after.TimeZone));

    public static IReadOnlyList<(string Field, string? Before, string? After)> Between(OrganisationProfile? before, OrganisationProfile after) => Differences(
        (nameof(OrganisationProfile.LegalName), before?.LegalName, after.LegalName),
        (nameof(OrganisationProfile.TaxCode), before?.TaxCode, after.TaxCode),
        // Every profile has the country of a tax code; without a code it says nothing, so a new profile is not told to have gained one.
        (nameof(OrganisationProfile.TaxCountry), before?.TaxCountry.Value, before is null && after.TaxCode is null ? null : after.TaxCountry.Value),
        (nameof(OrganisationProfile.Industry), before?.Industry, after.Industry),
        (nameof(OrganisationProfile.SizeBand), Dated(before?.SizeBand), Dated(after.SizeBand)),
        (nameof(OrganisationProfile.AnnualRevenue), AuditText.Of(before?.AnnualRevenue), AuditText.Of(after.AnnualRevenue)),
        (nameof(OrganisationProfile.AnnualRevenueYear), AuditText.Of(before?.AnnualRevenueYear), AuditText.Of(after.AnnualRevenueYear)),
        (nameof(OrganisationProfile.Website), before?.Website, after.Website));

    private static string? Dated(DatedText? statement) => statement is null ? null : $"{statement.Value} (as of {statement.AsOf:O}, {statement.Source})";

    private static string? List(IReadOnlyList<string>? values) => values is { Count: > 0 } ? string.Join(", ", values) : null;

    private static IReadOnlyList<(string Field, string? Before, string? After)> Differences(params (string Field, string? Before, string? After)[] fields) =>
        [.. fields.Where(f => f.Before != f.After)];
}
