using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <content>What is known of the person or the organisation.</content>
public sealed partial class Customer
{
    /// <summary>Organisations nest at most this deep.</summary>
    public const int MaxParentDepth = 32;

    private const int MaxAge = 150;

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
    /// <c>crm.language.invalid</c>, <c>crm.time-zone.unknown</c>, <c>crm.customer.archived</c>; the path names the field.
    /// </exception>
    public void ChangePerson(PersonProfile profile, DateTimeOffset at)
    {
        MustBeInUse();
        Require(Kind is CustomerKind.Person, CustomerErrors.WrongKind, "person");
        var clean = Clean(profile, Today(at));
        // The display name follows the parts, unless it is not made of parts (a nickname) and these did not change.
        if (Person is { } before && !before.HasNameOf(clean) && clean.WholeName is { Length: > 0 } whole) TakeName(whole, NameKeys.Of(clean.NameWithoutHonorific));
        TakePerson(clean, at);
    }

    /// <summary>Replaces what is known of the organisation.</summary>
    /// <param name="profile">The whole profile; change one field with <c>customer.Organisation! with { … }</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.customer.wrong-kind</c>, <c>crm.text.…</c>, <c>crm.tax-code.invalid</c>, <c>crm.customer.invalid-website</c>,
    /// <c>crm.customer.future-date</c>, <c>crm.customer.archived</c>; the path names the field.
    /// </exception>
    public void ChangeOrganisation(OrganisationProfile profile, DateTimeOffset at)
    {
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
    /// <exception cref="CrmException"><c>crm.customer.cyclic-parent</c>, <c>crm.customer.parent-too-deep</c>, <c>crm.customer.parent-not-organisation</c>, <c>crm.customer.archived</c>.</exception>
    internal void MoveUnder(CustomerId? parent, IReadOnlyList<Customer> ancestors, int height, DateTimeOffset at)
    {
        MustBeInUse();
        Require(Kind is CustomerKind.Organisation, CustomerErrors.ParentNotOrganisation, "parent");
        Require(parent != Id && !ancestors.Any(a => a.Id == Id), CustomerErrors.CyclicParent, "parent");
        Require(ancestors.Count + height < MaxParentDepth, CustomerErrors.ParentTooDeep, "parent");
        if (parent == Parent) return; // already so: the outcome asked for holds
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

        var parsed = PersonName.Parse(name);
        TakeName(name, parsed.Keys);
        TakePerson(before.WithName(parsed), at);
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
        MustNotBeFuture(profile.Occupation, today, "occupation");
        MustNotBeFuture(profile.IncomeBand, today, "incomeBand");
        MustNotBeFuture(profile.FinancialStanding, today, "financialStanding");
        Require(profile.Languages.Count <= 10, CustomerErrors.TooMany, "languages");
        return profile with
        {
            Honorific = CleanText.Optional(profile.Honorific, 50, "honorific"),
            Family = CleanText.Optional(profile.Family, 100, "family"),
            Middle = CleanText.Optional(profile.Middle, 100, "middle"),
            Given = CleanText.Optional(profile.Given, 100, "given"),
            JobTitle = CleanText.Optional(profile.JobTitle, 200, "jobTitle"),
            Languages = [.. profile.Languages.Select(l => LanguageTag.Parse(l, "languages").Value)],
            TimeZone = profile.TimeZone is null ? null : TimeZoneName.Parse(profile.TimeZone, "timeZone").Value,
        };
    }

    private static OrganisationProfile Clean(OrganisationProfile profile, DateOnly today)
    {
        MustNotBeFuture(profile.SizeBand, today, "sizeBand");
        var website = CleanText.Optional(profile.Website, 300, "website");
        Require(website is null || IsWebAddress(website), CustomerErrors.InvalidWebsite, "website");
        return profile with
        {
            LegalName = CleanText.Optional(profile.LegalName, MaxNameLength, "legalName"),
            TaxCode = profile.TaxCode is null ? null : TaxCode.Parse(profile.TaxCode, profile.TaxCountry, "taxCode").Value,
            Industry = CleanText.Optional(profile.Industry, 100, "industry"),
            Website = website,
        };
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal);

    private static void MustNotBeFuture(DatedText? statement, DateOnly today, string path) =>
        Require(statement is null || statement.AsOf <= today.AddDays(1), CustomerErrors.FutureDate, path); // a day of slack for time zones ahead of UTC
}
