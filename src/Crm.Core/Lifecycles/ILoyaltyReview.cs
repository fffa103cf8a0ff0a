namespace Crm.Core.Lifecycles;

/// <summary>Judges by the tenant's rule who is loyal. Rules stand above lifecycles, so they hand it in.</summary>
internal interface ILoyaltyReview
{
    /// <summary>Judges everybody; in transactions of its own.</summary>
    /// <param name="asOf">As of when.</param>
    /// <param name="ct">Cancels; batches already stored stay.</param>
    /// <returns>How many moved to another stage, and who could not be judged.</returns>
    Task<LifecycleReviewResult> RunAsync(DateTimeOffset asOf, CancellationToken ct);
}
