using Crm.Core.Search;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// The customers of each rank, in order. A stage may repeat customers of better ranks and those with several terms; whoever reads it
/// takes each once.
/// </summary>
internal sealed class SearchStages
{
    /// <summary>The most rows of the rarest word a stage reads; docs/search.md says what is lost by it.</summary>
    public const int MostRead = 50_000;

    private readonly Func<MatchRank, int, CancellationToken, Task<List<SearchRow>>> _words;
    private readonly FragmentSearch _fragments;

    public SearchStages(DbContext context, SearchQuery query)
    {
        var sql = new SearchSql(context);
        _words = query.Words is [_] ? new OneWordSearch(sql, query).OfAsync : new SeveralWordsSearch(sql, query).OfAsync;
        _fragments = new(context, sql, query);
    }

    public Task<List<SearchRow>> OfAsync(MatchRank rank, int take, CancellationToken ct) =>
        rank is MatchRank.Fragments ? _fragments.FindAsync(take, ct) : _words(rank, take, ct);

    /// <summary>The first rows in the order of all ranks above fragments.</summary>
    public static List<SearchRow> Best(IEnumerable<SearchRow> rows, int take) =>
    [
        .. rows.OrderBy(r => r.Term, CodePointComparer.Instance).ThenBy(r => r.NameKey, CodePointComparer.Instance).ThenBy(r => r.Customer).Take(take),
    ];
}
