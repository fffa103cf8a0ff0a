using Crm.Core.Search;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Several words of which one is rare: everybody with that one is read, and ranked by all of their terms.</summary>
/// <param name="sql">The queries.</param>
/// <param name="query">What is typed.</param>
/// <param name="rare">The rare word.</param>
/// <param name="most">More terms than begin with it.</param>
internal sealed class RareWordSearch(SearchSql sql, SearchQuery query, SearchWord rare, int most)
{
    private ILookup<MatchRank, SearchRow>? _ranks;

    public async Task<List<SearchRow>> OfAsync(MatchRank rank, int take, CancellationToken ct)
    {
        _ranks ??= await RankedAsync(ct);
        return SearchStages.Best(_ranks[rank], take);
    }

    private async Task<ILookup<MatchRank, SearchRow>> RankedAsync(CancellationToken ct)
    {
        var rows = await sql.FirstAsync([new(TermCondition.Beginning(rare), most, [.. query.Without(rare).Select(sql.Begins)], most)], ct);
        var terms = await sql.TermsOfAsync([.. rows.Select(r => r.Customer).Distinct()], ct);
        return terms.Select(t => (Customer: t.Key, Terms: t.Value, Match: SearchRanking.Match(t.Value, query)))
            .Where(t => t.Match is not null)
            .ToLookup(t => t.Match!.Value.Rank, t => new SearchRow(t.Customer, t.Match!.Value.Term, t.Terms.Name, t.Match.Value.Fields));
    }
}
