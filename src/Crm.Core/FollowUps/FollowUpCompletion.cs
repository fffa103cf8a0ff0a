namespace Crm.Core.FollowUps;

/// <summary>What completing a follow-up did.</summary>
/// <param name="Completed">The one that is done; names the interaction it was logged as.</param>
/// <param name="Next">The next of the series; null when it does not come back.</param>
public sealed record FollowUpCompletion(FollowUp Completed, FollowUp? Next);
