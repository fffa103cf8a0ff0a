using Crm.Core.Errors;

namespace Crm.Core.Consents;

/// <summary>What consents refuse.</summary>
public static class ConsentErrors
{
    /// <summary>Not a channel.</summary>
    public static readonly CrmError UnknownChannel = new("crm.consent.unknown-channel", "Pass one of the declared channels.");

    /// <summary>A point given for a channel that reaches nobody by an address.</summary>
    public static readonly CrmError NoPoints = new(
        "crm.consent.channel-without-points", "This channel reaches nobody by an e-mail address, a number or an account. Leave the contact point out: the consent holds for the whole channel.");

    /// <summary>The step does not fit where the consent stands.</summary>
    public static readonly CrmError IllegalTransition = new(
        "crm.consent.illegal-transition", "The consent does not stand where this step begins: only what is not granted is requested, only a pending one is confirmed, only a pending or granted one is superseded. Look at Consents.StandingAsync first.");

    /// <summary>Nobody knows what the customer agreed to.</summary>
    public static readonly CrmError NoticeRequired = new(
        "crm.consent.notice-required", "Consent is given under a text the customer saw. Pass the notice, published with ConsentNotices.PublishAsync.");

    /// <summary>The notice is about something else.</summary>
    public static readonly CrmError WrongNotice = new(
        "crm.consent.wrong-notice", "The notice belongs to another purpose. Pass one that was published for this purpose.");

    /// <summary>Nothing proves it.</summary>
    public static readonly CrmError EvidenceRequired = new(
        "crm.consent.evidence-required", "An import may lower a consent and never raise it without evidence. Name where the proof of the customer's yes is kept, or ask the customer.");

    /// <summary>The customer said no later.</summary>
    public static readonly CrmError RefusedLater = new(
        "crm.consent.refused-later", "The customer denied or withdrew after the instant this yes is dated with, and the later word counts. Ask the customer again.");

    /// <summary>The customer refused the whole channel.</summary>
    public static readonly CrmError ChannelRefused = new(
        "crm.consent.channel-refused", "The customer refused the whole channel for this purpose, so a yes for one contact point would not count. Record the consent for the whole channel if that is what the customer agreed to.");

    /// <summary>Over before it begins.</summary>
    public static readonly CrmError InvalidExpiry = new(
        "crm.consent.invalid-expiry", "A consent ends after it begins. Correct the end, or leave it out for none.");

    /// <summary>Dated ahead of the clock.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.consent.in-the-future", "A customer has said yes or no; this lies ahead of the clock by more than the tolerance of the options. Correct the instant.");

    /// <summary>Not something an import can claim.</summary>
    public static readonly CrmError InvalidImport = new(
        "crm.consent.invalid-import", "An import brings consents that are granted, denied or withdrawn. Leave out what was never answered: unknown means no.");

    /// <summary>No such notice.</summary>
    public static readonly CrmError NoticeNotFound = new(
        "crm.consent.notice-not-found", "The tenant has no consent notice with this id. Check the id; a notice of another tenant answers the same.");

    /// <summary>The version is taken.</summary>
    public static readonly CrmError DuplicateNotice = new(
        "crm.consent.duplicate-notice", "A notice of this purpose, version and language exists already; nothing was stored. Use another version for another text.");

    /// <summary>A notice somebody consented under is not changed.</summary>
    public static readonly CrmError NoticeInUse = new(
        "crm.consent.notice-in-use", "Customers were asked or consented under this text, so it is proof and stays as it is. Publish a new version.");
}
