using Crm.Core.Customers;
using Crm.Core.Errors;

namespace Crm.Core.Tiers;

/// <summary>How far a refresh of tiers is: what is told here is stored.</summary>
/// <param name="DefinitionVersion">By which version of the scheme's definition.</param>
/// <param name="AsOf">As of when the tiers of this run are judged, UTC.</param>
/// <param name="Customers">How many were looked at.</param>
/// <param name="Moved">How many moved.</param>
/// <param name="Last">The last customer, in the order of ids; null before the first.</param>
public sealed record TierRefreshProgress(int DefinitionVersion, DateTimeOffset AsOf, long Customers, long Moved, CustomerId? Last)
{
    /// <summary>Those who could not be judged, because a sum of theirs does not fit, for example: they keep the tier they had, and what was set by hand. They count among <see cref="Customers"/>.</summary>
    public FailedRecords Failed { get; init; } = FailedRecords.None;
}
