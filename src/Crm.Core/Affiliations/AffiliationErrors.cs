using Crm.Core.Errors;

namespace Crm.Core.Affiliations;

/// <summary>What affiliations refuse.</summary>
public static class AffiliationErrors
{
    /// <summary>No such affiliation in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.affiliation.not-found", "The tenant has no affiliation with this id. Check the id.");

    /// <summary>The kinds of the two customers do not fit.</summary>
    public static readonly CrmError WrongKind = new(
        "crm.affiliation.wrong-kind", "The first customer must be a person, and the other one must fit the role: family roles tie persons, work roles tie a person to an organisation.");

    /// <summary>Tied to itself.</summary>
    public static readonly CrmError WithSelf = new("crm.affiliation.with-self", "A person cannot be tied to itself. Pass two customers.");

    /// <summary>A tie that begins too far ahead.</summary>
    public static readonly CrmError TooFarAhead = new(
        "crm.affiliation.too-far-ahead", "An affiliation begins at most two years ahead, as a contract that is signed already may. Check the year, or add it when it comes near.");

    /// <summary>The same tie twice at one time.</summary>
    public static readonly CrmError Overlap = new(
        "crm.affiliation.overlap", "The two are tied in this role during a part of that time already. End that affiliation first, or choose days it leaves free.");

    /// <summary>Something only ties with organisations have.</summary>
    public static readonly CrmError NotWithOrganisation = new(
        "crm.affiliation.not-with-organisation", "Title, department, decision role and being primary belong to ties with organisations. Leave them out.");

    /// <summary>Not a decision role.</summary>
    public static readonly CrmError UnknownDecisionRole = new("crm.affiliation.unknown-decision-role", "Pass one of the declared decision roles, or none.");

    /// <summary>The affiliation has ended.</summary>
    public static readonly CrmError Ended = new(
        "crm.affiliation.ended", "The affiliation has an end that is not later than asked. Add a new affiliation when the tie begins again.");

    /// <summary>Two primary organisations of one person.</summary>
    public static readonly CrmError PrimaryTaken = new(
        "crm.affiliation.primary-taken", "Somebody else made another organisation primary at the same time; nothing was stored. Load again and repeat.");
}
