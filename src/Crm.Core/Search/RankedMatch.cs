namespace Crm.Core.Search;

/// <summary>How a customer fits a query, with what it is ordered by.</summary>
/// <param name="Rank">How well.</param>
/// <param name="Term">The first term the first word begins, of ranks that are ordered by it; empty otherwise.</param>
/// <param name="Fields">What the first word was found in.</param>
public readonly record struct RankedMatch(MatchRank Rank, string Term, SearchFields Fields);
