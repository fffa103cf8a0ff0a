using Crm.Core.Search;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>One word: every rank is the beginning of a range, and all are read at once.</summary>
internal sealed class OneWordSearch(SearchSql sql, SearchQuery query)
{
    private ILookup<MatchRank, SearchRow>? _ranks;
    private int _read;

    public async Task<List<SearchRow>> OfAsync(MatchRank rank, int take, CancellationToken ct)
    {
        if (_ranks is null || take > _read) (_ranks, _read) = (await sql.RanksOfAsync(query, take, ct), take);
        var rows = _ranks[rank];
        return SearchStages.Best(
            rank switch
            {
                MatchRank.Exact => Exact(rows),
                MatchRank.NameWords => rows.Select(r => r with { Term = string.Empty, Fields = SearchFields.Name }),
                MatchRank.NamePrefixes => rows.Select(r => r with { Fields = SearchFields.Name }),
                _ => rows,
            },
            take);
    }

    // A key may be stored in two forms; of a customer with the whole name only that counts.
    private IEnumerable<SearchRow> Exact(IEnumerable<SearchRow> rows) =>
        rows.GroupBy(r => r.Customer).Select(of => of.First() with { Term = string.Empty, Fields = of.First().NameKey == query.Name ? SearchFields.Name : KeysOf(of) });

    private static SearchFields KeysOf(IEnumerable<SearchRow> rows) => rows.Aggregate(SearchFields.None, (sum, r) => sum | (r.Fields & SearchRanking.Keys));
}
