using Crm.Core.Customers;

namespace Crm.Core.Search;

/// <summary>A customer a search found.</summary>
/// <param name="Customer">The customer as lists show it.</param>
/// <param name="Rank">How well it fits.</param>
/// <param name="Fields">What the first word was found in.</param>
public sealed record CustomerMatch(CustomerSummary Customer, MatchRank Rank, SearchFields Fields)
{
    /// <summary>The id and the rank only.</summary>
    public override string ToString() => $"{Customer.Id} {Rank}";
}
