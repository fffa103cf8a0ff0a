using Crm.Core.Errors;

namespace Crm.Core.Unidentified;

/// <summary>What holding and linking facts refuses.</summary>
public static class UnidentifiedErrors
{
    /// <summary>No such fact in this tenant.</summary>
    public static readonly CrmError NotFound = new(
        "crm.unidentified.not-found", "The tenant holds no fact with this id. Check the id; a fact of another tenant answers the same.");

    /// <summary>Linked or dismissed already.</summary>
    public static readonly CrmError IllegalTransition = new(
        "crm.unidentified.illegal-transition", "Only a fact that is still held can be linked or dismissed. Look up what became of this one.");

    /// <summary>Another fact came under the same key.</summary>
    public static readonly CrmError SourceKeyTaken = new(
        "crm.unidentified.source-key-taken", "A different fact was held under this source and key. Give the fact the key it has at its source.");

    /// <summary>Too many keys.</summary>
    public static readonly CrmError TooManyKeys = new(
        "crm.unidentified.too-many-keys", "A held fact carries at most 20 keys. Keep those that identify the customer.");

    /// <summary>More than 4 MB.</summary>
    public static readonly CrmError PayloadTooLarge = new(
        "crm.unidentified.payload-too-large", "A held fact is at most 4 MB. Shorten its texts or split it.");

    /// <summary>Dated later than now.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.unidentified.in-the-future", "A fact is held when it has happened; this one is dated later than the clock and its tolerance allow. Check the date and its time zone.");

    /// <summary>Not a way a customer is found.</summary>
    public static readonly CrmError UnknownWay = new("crm.unidentified.unknown-way", "Say how the customer was found: by a key, by matching or by hand.");

    /// <summary>No concept records this kind.</summary>
    public static readonly CrmError UnknownKind = new(
        "crm.unidentified.unknown-kind", "No concept is registered for this kind of fact. Register its IHeldFactKind before holding or linking.");
}
