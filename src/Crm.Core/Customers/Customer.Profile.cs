using System.Buffers;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <content>What is known of the person or the organisation.</content>
public sealed partial class Customer
{
    /// <summary>Organisations nest at most this deep.</summary>
    public const int MaxParentDepth = 32;

    private const int MaxAge = 150;
    private const int MaxWebsiteLength = 300;

    private static readonly SearchValues<char> s_outsideAddresses = SearchValues.Create("\"'<>\\^`{|}");

    /// <summary>What is known of the person; null for an organisation.</summary>
    public PersonProfile? Person { get; private set; }

    /// <summary>What is known of the organisation; null for a person.</summary>
    public OrganisationProfile? Organisation { get; private set; }

    /// <summary>The core of an organisation's name, folded and without its legal form, for matching; null for a person.</summary>
    [Privacy.PersonalData(Privacy.DataClass.Identity, Privacy.OnErasure.DeleteRow)]
    public string? CompanyKey { get; private set; }

    /// <summary>The organisation this one belongs to; null for none and for persons.</summary>
    public CustomerId? Parent { get; private set => field = Track(field, value); }

    /// <summary>Replaces what is known of the person. Other parts of the name give another display name.</summary>
    /// <param name="profile">The whole profile; change one field with <c>customer.Person! with { … }</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.customer.wrong-kind</c>, <c>crm.text.…</c>, <c>crm.customer.impossible-birth-date</c>, <c>crm.customer.future-date</c>,
    /// <c>crm.customer.unknown-value</c>, <c>crm.language.invalid</c>, <c>crm.time-zone.unknown</c>, <c>crm.customer.archived</c>; the path names the field.
    /// </exception>
    public void ChangePerson(PersonProfile profile, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(profile);
        MustBeInUse();
        Require(Kind is CustomerKind.Person, CustomerErrors.WrongKind, "person");
        var clean = Clean(profile, Today(at));
        CleanText.Fitting(clean.WholeName, PersonName.MaxLength, "name");
        // The display name follows the parts, unless it is not made of parts (a nickname) and these did not change.
        if (Person is { } before && !before.HasNameOf(clean) && clean.WholeName is { Length: > 0 } whole) TakeName(whole, NameKeys.Of(clean.NameWithoutHonorific));
        TakePerson(clean, at);
    }

    /// <summary>Replaces what is known of the organisation.</summary>
    /// <param name="profile">The whole profile; change one field with <c>customer.Organisation! with { … }</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.customer.wrong-kind</c>, <c>crm.text.…</c>, <c>crm.tax-code.invalid</c>, <c>crm.customer.invalid-website</c>,
    /// <c>crm.customer.future-date</c>, <c>crm.customer.invalid-revenue</c>, <c>crm.customer.archived</c>; the path names the field.
    /// </exception>
    public void ChangeOrganisation(OrganisationProfile profile, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(profile);
        MustBeInUse();
        Require(Kind is CustomerKind.Organisation, CustomerErrors.WrongKind, "organisation");
        var clean = Clean(profile, Today(at));
        var key = clean.LegalName is { } legal ? KeyOfCompany(legal, "legalName") : KeyOfCompany(DisplayName, "name");
        var changes = ProfileChanges.Between(Organisation, clean);
        Organisation = clean;
        CompanyKey = key;
        NoteProfile("Organisation", changes, at);
    }

    /// <summary>Makes the organisation part of another one, or of none.</summary>
    /// <param name="parent">The parent; null for none.</param>
    /// <param name="ancestors">The parent and everything above it, nearest first; empty for none.</param>
    /// <param name="height">How many levels there are below this organisation.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.customer.cyclic-parent</c>, <c>crm.customer.parent-too-deep</c>, <c>crm.customer.parent-not-organisation</c>, <c>crm.customer.archived</c> (at <c>parent</c> when the parent is).</exception>
    internal void MoveUnder(CustomerId? parent, IReadOnlyList<Customer> ancestors, int height, DateTimeOffset at)
    {
        MustBeInUse();
        Require(Kind is CustomerKind.Organisation, CustomerErrors.ParentNotOrganisation, "parent");
        Require(parent != Id && !ancestors.Any(a => a.Id == Id), CustomerErrors.CyclicParent, "parent");
        Require(ancestors.Count + height < MaxParentDepth, CustomerErrors.ParentTooDeep, "parent");
        if (parent == Parent) return; // already so: the outcome asked for holds
        Require(ancestors is not [{ IsArchived: true }, ..], CustomerErrors.Archived, "parent");
        // Two moves at once could close a circle between them: changing everything above makes the later one lose the race.
        foreach (var ancestor in ancestors) ancestor.NoteChange("Below", null, Id.ToString());
        Parent = parent;
        Announce(new CustomerParentChanged(TenantId, Id, parent, Instant.Utc(at)));
    }

    private static DateOnly Today(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static string? KeyOfCompany(string name, string path) =>
        name.Length == 0 ? null : CleanText.Fitting(CompanyName.Parse(name, path).Core, MaxNameKeyLength, path);

    private void RenamePerson(string name, DateTimeOffset at)
    {
        var before = Person ?? PersonProfile.Unknown;
        if (name.Length == 0)
        {
            TakeName(name, null);
            TakePerson(before with { Honorific = null, Family = null, Middle = null, Given = null }, at);
            return;
        }

        var parsed = ReadName(name, null);
        TakeName(name, parsed.Keys);
        TakePerson(before.WithName(parsed), at);
    }

    // The parts are read from the name, so a part that is too long is found where the name stands.
    private static PersonName ReadName(string name, NameOrder? order)
    {
        Require(order is not { } given || Enum.IsDefined(given), CustomerErrors.UnknownValue, "nameOrder");
        var parsed = PersonName.Parse(name, order);
        CleanText.Fitting(parsed.Honorific ?? string.Empty, PersonProfile.MaxHonorificLength, "name");
        foreach (var part in (string?[])[parsed.Family, parsed.Middle, parsed.Given]) CleanText.Fitting(part ?? string.Empty, PersonProfile.MaxNamePartLength, "name");
        return parsed;
    }

    private void TakePerson(PersonProfile profile, DateTimeOffset at)
    {
        var changes = ProfileChanges.Between(Person, profile);
        Person = profile;
        NoteProfile("Person", changes, at);
    }

    private void NoteProfile(string part, IReadOnlyList<(string Field, string? Before, string? After)> changes, DateTimeOffset at)
    {
        foreach (var (field, before, after) in changes) NoteChange($"{part}.{field}", before, after);
        if (changes.Count > 0) Announce(new CustomerProfileChanged(TenantId, Id, [.. changes.Select(c => c.Field)], Instant.Utc(at)));
    }

    private static PersonProfile Clean(PersonProfile profile, DateOnly today)
    {
        if (profile.BirthDate is { } birth)
            Require(birth.Year <= today.Year && birth.Year >= today.Year - MaxAge && birth.Earliest <= today.AddDays(1), CustomerErrors.ImpossibleBirthDate, "birthDate");
        Require(Enum.IsDefined(profile.NameOrder), CustomerErrors.UnknownValue, "nameOrder");
        Require(profile.Gender is not { } gender || Enum.IsDefined(gender), CustomerErrors.UnknownValue, "gender");
        Require(profile.MaritalStatus is not { } marital || Enum.IsDefined(marital), CustomerErrors.UnknownValue, "maritalStatus");
        MustNotBeFuture(profile.Occupation, today, "occupation");
        MustNotBeFuture(profile.IncomeBand, today, "incomeBand");
        MustNotBeFuture(profile.FinancialStanding, today, "financialStanding");
        var languages = Given.Required(profile.Languages, "languages");
        Require(languages.Count <= 10, CustomerErrors.TooMany, "languages");
        return profile with
        {
            Honorific = CleanText.Optional(profile.Honorific, PersonProfile.MaxHonorificLength, "honorific"),
            Family = CleanText.Optional(profile.Family, PersonProfile.MaxNamePartLength, "family"),
            Middle = CleanText.Optional(profile.Middle, PersonProfile.MaxNamePartLength, "middle"),
            Given = CleanText.Optional(profile.Given, PersonProfile.MaxNamePartLength, "given"),
            JobTitle = CleanText.Optional(profile.JobTitle, 200, "jobTitle"),
            Languages = [.. languages.Select((l, i) => LanguageTag.Parse(l, $"languages[{i}]").Value)],
            TimeZone = profile.TimeZone is null ? null : TimeZoneName.Parse(profile.TimeZone, "timeZone").Value,
        };
    }

    private static OrganisationProfile Clean(OrganisationProfile profile, DateOnly today)
    {
        MustNotBeFuture(profile.SizeBand, today, "sizeBand");
        MustBeRevenue(profile, today);
        return profile with
        {
            LegalName = CleanText.Optional(profile.LegalName, MaxNameLength, "legalName"),
            TaxCode = profile.TaxCode is null ? null : TaxCode.Parse(profile.TaxCode, profile.TaxCountry, "taxCode").Value,
            Industry = CleanText.Optional(profile.Industry, 100, "industry"),
            Website = CleanText.Optional(profile.Website, MaxWebsiteLength, "website") is { } website ? WebAddress(website) : null,
        };
    }

    // Pages link to it, so it is a whole address without the characters RFC 3986 keeps out of addresses, and without the single quote, which ends an attribute too.
    private static string WebAddress(string text)
    {
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        var isOne = !address.AsSpan().ContainsAny(s_outsideAddresses) && !address.Any(char.IsWhiteSpace)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0;
        Require(isOne, CustomerErrors.InvalidWebsite, "website");
        return CleanText.Fitting(address, MaxWebsiteLength, "website");
    }

    // A business year is named after the year it ends in, which may be the next one.
    private static void MustBeRevenue(OrganisationProfile profile, DateOnly today)
    {
        if (profile.AnnualRevenueCurrency is { } code) Currency.Parse(code, "annualRevenue");
        Require(profile.AnnualRevenueMinor is null or >= 0, CustomerErrors.InvalidRevenue, "annualRevenue");
        if (profile.AnnualRevenueYear is not { } year) return;
        Require(profile.AnnualRevenueMinor is not null && year >= Instant.FirstYear && year <= today.Year + 1, CustomerErrors.InvalidRevenue, "annualRevenueYear");
    }

    private static void MustNotBeFuture(DatedText? statement, DateOnly today, string path) =>
        Require(statement is null || statement.AsOf <= today.AddDays(1), CustomerErrors.FutureDate, path); // a day of slack for time zones ahead of UTC
}
