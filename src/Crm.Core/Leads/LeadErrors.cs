using Crm.Core.Errors;

namespace Crm.Core.Leads;

/// <summary>What leads refuse.</summary>
public static class LeadErrors
{
    /// <summary>No such lead in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.lead.not-found", "The tenant has no lead with this id. Check the id.");

    /// <summary>Nothing says who it is.</summary>
    public static readonly CrmError Unidentified = new("crm.lead.unidentified", "A lead needs at least a name, a company or a contact point. Give one of them.");

    /// <summary>A step its status does not allow.</summary>
    public static readonly CrmError IllegalTransition = new(
        "crm.lead.illegal-transition", "The status of the lead does not allow this step. New leads are worked on, worked ones qualified, qualified ones converted; converted and disqualified ones stay so: add a new lead instead.");

    /// <summary>Closed leads are not changed.</summary>
    public static readonly CrmError Closed = new("crm.lead.closed", "The lead is converted or disqualified and no longer changes. Add a new lead, or change the customer it became.");

    /// <summary>The contact point is there already.</summary>
    public static readonly CrmError DuplicateContactPoint = new("crm.lead.duplicate-contact-point", "The lead already has this contact point. Leave it as it is.");

    /// <summary>No such contact point.</summary>
    public static readonly CrmError ContactPointNotFound = new("crm.lead.contact-point-not-found", "The lead has no contact point with this number. Look the number up in its contact points.");

    /// <summary>Not a kind of contact point.</summary>
    public static readonly CrmError UnknownContactPointKind = new("crm.lead.unknown-contact-point-kind", "Pass one of the declared kinds of contact points.");

    /// <summary>Too many parts.</summary>
    public static readonly CrmError TooMany = new("crm.lead.too-many", "A lead has at most 20 contact points and 50 products. Keep those that matter.");

    /// <summary>The external id belongs to another lead.</summary>
    public static readonly CrmError ExternalIdTaken = new(
        "crm.lead.external-id-taken", "A lead with this external id was added at the same time; nothing was stored. Find it by its external id.");

    /// <summary>A value below zero.</summary>
    public static readonly CrmError NegativeValue = new("crm.lead.negative-value", "An estimated value is zero or more. Leave it out when nobody knows.");

    /// <summary>The assignment equals what is there.</summary>
    public static readonly CrmError NothingChanged = new("crm.lead.nothing-changed", "The owner and team are already these. Nothing was changed.");

    /// <summary>Nurturing that would be over before it begins.</summary>
    public static readonly CrmError NurtureInThePast = new("crm.lead.nurture-in-the-past", "The day to take the lead up again lies in the past. Give a day to come, or none.");

    /// <summary>The deal is another customer's.</summary>
    public static readonly CrmError ForeignOpportunity = new(
        "crm.lead.foreign-opportunity", "The tenant has no deal with this id and the customer the lead became. Pass a deal of that customer, or none.");

    /// <summary>Dated ahead of the clock.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.lead.in-the-future", "A lead and the response to it have happened; this one lies ahead of the clock by more than the tolerance of the options. Correct the clock of the source.");

    /// <summary>Before the lead was there.</summary>
    public static readonly CrmError BeforeItCameIn = new("crm.lead.before-it-came-in", "A response is due and given after the lead came in. Check the instant.");

    /// <summary>A second first response.</summary>
    public static readonly CrmError AlreadyResponded = new("crm.lead.already-responded", "The lead has its first response. Record further ones as interactions.");
}
