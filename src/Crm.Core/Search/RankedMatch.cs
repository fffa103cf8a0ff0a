namespace Crm.Core.Search;

/// <summary>How a customer fits a query, with what it is ordered by.</summary>
/// <param name="Rank">How well.</param>
/// <param name="Term">For a single word that begins or is inside a term: that term; empty otherwise.</param>
/// <param name="Fields">What the first word was found in.</param>
public readonly record struct RankedMatch(MatchRank Rank, string Term, SearchFields Fields);
