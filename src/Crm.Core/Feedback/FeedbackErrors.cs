using Crm.Core.Errors;

namespace Crm.Core.Feedback;

/// <summary>What feedback refuses.</summary>
public static class FeedbackErrors
{
    /// <summary>No such feedback in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.feedback.not-found", "The tenant has no feedback with this id about this customer. Check the id.");

    /// <summary>A score its scale does not have.</summary>
    public static readonly CrmError InvalidScore = new(
        "crm.feedback.invalid-score", "Give satisfaction from 1 to 5, recommendation from 0 to 10, ease from 1 to 7, and a remark without a score.");

    /// <summary>A sentiment out of bounds.</summary>
    public static readonly CrmError InvalidSentiment = new(
        "crm.feedback.invalid-sentiment", "A sentiment is a whole number from -100 (unhappy) to 100 (happy). Leave it out when it is not known.");

    /// <summary>Nothing was said.</summary>
    public static readonly CrmError Empty = new("crm.feedback.empty", "Feedback has a score or a text. Give one of them.");

    /// <summary>Dated ahead of the clock.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.feedback.in-the-future", "Feedback was given; this lies ahead of the clock by more than the tolerance of the options. Correct the clock of the source.");

    /// <summary>Half an external id.</summary>
    public static readonly CrmError IncompleteExternalId = new("crm.feedback.incomplete-external-id", "An external id is a source and a key there. Pass both or none.");

    /// <summary>The external id belongs to other facts.</summary>
    public static readonly CrmError ExternalIdTaken = new(
        "crm.feedback.external-id-taken", "Feedback with this source and key is recorded already and says something else. Use another key.");
}
