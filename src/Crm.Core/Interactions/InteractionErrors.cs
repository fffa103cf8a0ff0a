using Crm.Core.Errors;

namespace Crm.Core.Interactions;

/// <summary>What interactions refuse.</summary>
public static class InteractionErrors
{
    /// <summary>No such interaction in this tenant.</summary>
    public static readonly CrmError NotFound = new(
        "crm.interaction.not-found", "The tenant has no interaction with this id and this customer or lead. Check the id.");

    /// <summary>Carried over twice.</summary>
    public static readonly CrmError HasCustomer = new(
        "crm.interaction.has-customer", "The interaction is with a customer already. Record another one instead of moving it.");

    /// <summary>The lead is not a customer yet.</summary>
    public static readonly CrmError LeadNotConverted = new(
        "crm.interaction.lead-not-converted", "The lead is no customer yet, so its interactions have nowhere to go. Convert it first.");

    /// <summary>Not a channel.</summary>
    public static readonly CrmError UnknownChannel = new("crm.interaction.unknown-channel", "Pass one of the declared channels.");

    /// <summary>Not a direction.</summary>
    public static readonly CrmError UnknownDirection = new("crm.interaction.unknown-direction", "Pass inbound or outbound.");

    /// <summary>Dated ahead of the clock.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.interaction.in-the-future", "An interaction has happened; this one lies ahead of the clock by more than the tolerance of the options. Plan a follow-up instead, or correct the clock of the source.");

    /// <summary>A duration that cannot be.</summary>
    public static readonly CrmError InvalidDuration = new(
        "crm.interaction.invalid-duration", "A duration lies between zero and 31 days. Leave it out when it is not known.");

    /// <summary>A sentiment out of bounds.</summary>
    public static readonly CrmError InvalidSentiment = new(
        "crm.interaction.invalid-sentiment", "A sentiment is a whole number from -100 (unhappy) to 100 (happy). Leave it out when it is not known.");

    /// <summary>Half an external id.</summary>
    public static readonly CrmError IncompleteExternalId = new(
        "crm.interaction.incomplete-external-id", "An external id is a source and a key there. Pass both or none.");

    /// <summary>The external id belongs to other facts.</summary>
    public static readonly CrmError ExternalIdTaken = new(
        "crm.interaction.external-id-taken", "An interaction with this source and key is recorded already and says something else. Correct that one, or use another key.");

    /// <summary>A participant nobody could recognise.</summary>
    public static readonly CrmError UnidentifiedParticipant = new(
        "crm.interaction.unidentified-participant", "A participant needs a name, a customer, a user or a match key. Give one of them.");

    /// <summary>More participants than are kept.</summary>
    public static readonly CrmError TooManyParticipants = new(
        "crm.interaction.too-many-participants", $"An interaction keeps at most {Interaction.MaxParticipants} participants. Keep those who matter.");

    /// <summary>The interaction was corrected.</summary>
    public static readonly CrmError AlreadyCorrected = new(
        "crm.interaction.already-corrected", "The interaction was corrected already and stays as it is. Change or correct the correction.");

    /// <summary>A recording that contradicts itself.</summary>
    public static readonly CrmError InvalidRecording = new(
        "crm.interaction.invalid-recording", "A stored recording has a reference, a SHA-256 hash of 32 bytes and a last day that is not before the interaction; one that is not stored has none of them.");

    /// <summary>A step the recording cannot take.</summary>
    public static readonly CrmError IllegalRecordingStep = new(
        "crm.interaction.illegal-recording-step", "The recording cannot go there from where it stands: none or missing, then recording, then stored, then deleted.");

    /// <summary>A held interaction that cannot be read back.</summary>
    public static readonly CrmError UnreadablePayload = new(
        "crm.interaction.unreadable-payload", "The held interaction is not in the form it was written in. Link it with the version that held it, or record it by hand.");
}
