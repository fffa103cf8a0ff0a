using Crm.Core.Errors;

namespace Crm.Core.Customers;

/// <summary>What customers refuse.</summary>
public static class CustomerErrors
{
    /// <summary>No such customer in this tenant.</summary>
    public static readonly CrmError NotFound = new(
        "crm.customer.not-found", "The tenant has no customer with this id. Check the id; a customer of another tenant answers the same.");

    /// <summary>Nothing identifies the customer.</summary>
    public static readonly CrmError Unidentified = new(
        "crm.customer.unidentified", "A customer needs at least a name, a contact point or an external id. Keep one of them, or hold the record as an unidentified fact.");

    /// <summary>An organisation's field on a person, or the reverse.</summary>
    public static readonly CrmError WrongKind = new(
        "crm.customer.wrong-kind", "The field belongs to the other kind of customer (person or organisation). Leave it out.");

    /// <summary>The customer has the contact point already.</summary>
    public static readonly CrmError DuplicateContactPoint = new(
        "crm.customer.duplicate-contact-point", "The customer already has this contact point. Change the existing one.");

    /// <summary>No such contact point.</summary>
    public static readonly CrmError ContactPointNotFound = new(
        "crm.customer.contact-point-not-found", "The customer has no contact point with this number. Look the number up in its contact points.");

    /// <summary>A contact point that does not work cannot come first.</summary>
    public static readonly CrmError InvalidPrimary = new(
        "crm.customer.invalid-primary", "A contact point that is marked as not working cannot be the primary one. Choose another, or verify this one first.");

    /// <summary>No such address.</summary>
    public static readonly CrmError AddressNotFound = new(
        "crm.customer.address-not-found", "The customer has no address with this number. Look the number up in its addresses.");

    /// <summary>The customer has the address already.</summary>
    public static readonly CrmError DuplicateAddress = new(
        "crm.customer.duplicate-address", "The customer already has this address for this use. Change the existing one.");

    /// <summary>The external id is taken.</summary>
    public static readonly CrmError DuplicateExternalId = new(
        "crm.customer.duplicate-external-id", "A customer with this external id already exists; nothing was stored. Find it by its external id and change that one.");

    /// <summary>No such external id.</summary>
    public static readonly CrmError ExternalIdNotFound = new(
        "crm.customer.external-id-not-found", "The customer has no external id of this system with this key. Both are compared exactly: check them.");

    /// <summary>No such tag.</summary>
    public static readonly CrmError TagNotFound = new("crm.customer.tag-not-found", "The customer does not have this tag. Look it up in its tags.");

    /// <summary>The tag is there already.</summary>
    public static readonly CrmError DuplicateTag = new("crm.customer.duplicate-tag", "The customer already has this tag. Leave it as it is.");

    /// <summary>Too many parts.</summary>
    public static readonly CrmError TooMany = new(
        "crm.customer.too-many", "The customer has as many of these as one may have. Remove some first; a list this long usually means two customers became one.");

    /// <summary>Archived customers are not changed.</summary>
    public static readonly CrmError Archived = new(
        "crm.customer.archived", "The customer is archived. Restore it before changing it.");

    /// <summary>It is not archived.</summary>
    public static readonly CrmError NotArchived = new("crm.customer.not-archived", "The customer is not archived, so it cannot be restored. Change it as it is.");

    /// <summary>An organisation would be its own ancestor.</summary>
    public static readonly CrmError CyclicParent = new(
        "crm.customer.cyclic-parent", "The parent is this organisation itself or one of its descendants. Choose another parent.");

    /// <summary>A chain of parents is too deep.</summary>
    public static readonly CrmError ParentTooDeep = new(
        "crm.customer.parent-too-deep", "Organisations nest at most 32 levels deep. Attach it higher up.");

    /// <summary>The parent is not an organisation.</summary>
    public static readonly CrmError ParentNotOrganisation = new(
        "crm.customer.parent-not-organisation", "Only an organisation can be a parent, and only of an organisation. Use an affiliation for people.");

    /// <summary>A birth date that cannot be.</summary>
    public static readonly CrmError ImpossibleBirthDate = new(
        "crm.customer.impossible-birth-date", "The birth date lies in the future or more than 150 years back. Check it.");

    /// <summary>A website that is none.</summary>
    public static readonly CrmError InvalidWebsite = new(
        "crm.customer.invalid-website", "The web site is not an http or https address, or holds characters no address has. Give one such as https://example.vn, percent-encoded where needed.");

    /// <summary>A value outside its enumeration.</summary>
    public static readonly CrmError UnknownValue = new(
        "crm.customer.unknown-value", "The value is none of those declared for the field. Pass a declared one, or nothing when it is not known.");

    /// <summary>A kind of contact point that has a method of its own, or is none.</summary>
    public static readonly CrmError UnknownContactPointKind = new(
        "crm.customer.unknown-contact-point-kind", "The kind is not one of an account. Pass a declared kind; for e-mail addresses and telephone numbers use AddEmail and AddPhone, which check them.");

    /// <summary>Revenue that cannot be.</summary>
    public static readonly CrmError InvalidRevenue = new(
        "crm.customer.invalid-revenue", "Annual revenue is not negative and of a year from 1900 to the next one; a year is given with a revenue only. Correct the part named, or leave both out.");

    /// <summary>Something that has not happened yet.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.customer.in-the-future", "What is noted has happened; this is dated later than the clock and its tolerance allow. Pass the instant the callback is given.");

    /// <summary>The change equals what is there.</summary>
    public static readonly CrmError NothingChanged = new(
        "crm.customer.nothing-changed", "The owner and team are already these. Nothing was changed.");

    /// <summary>A value that ages is dated in the future.</summary>
    public static readonly CrmError FutureDate = new(
        "crm.customer.future-date", "The statement is dated in the future. Date it with the day it was true.");
}
