using Crm.Core.Search;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Several words: what is rare decides. One rare word leaves few customers, which are ranked here; frequent ones are found rank by rank.</summary>
internal sealed class SeveralWordsSearch(SearchSql sql, SearchQuery query)
{
    // Fewer terms than this are read before anything cleverer is thought of.
    private const int Few = 200;

    private Func<MatchRank, int, CancellationToken, Task<List<SearchRow>>>? _ranks;

    public async Task<List<SearchRow>> OfAsync(MatchRank rank, int take, CancellationToken ct)
    {
        _ranks ??= await ByFrequencyAsync(ct);
        return await _ranks(rank, take, ct);
    }

    private async Task<Func<MatchRank, int, CancellationToken, Task<List<SearchRow>>>> ByFrequencyAsync(CancellationToken ct)
    {
        // Each is another range of an index; together they are all terms that begin with a word.
        IReadOnlyList<Func<SearchWord, TermCondition>> places = [TermCondition.InName, TermCondition.BesideName, TermCondition.InNameOtherwise];
        var asked = places.Append(TermCondition.Word).SelectMany(place => query.Words.Select(place));
        var counts = (await sql.CountAsync(asked, Few, ct)).Chunk(query.Words.Count).ToList();
        int[] all = [.. query.Words.Select((_, i) => places.Select((_, place) => counts[place][i]).Sum())];
        if (all.Contains(0)) return (_, _, _) => Task.FromResult<List<SearchRow>>([]);
        return all.Min() < Few
            ? new RareWordSearch(sql, query, query.Rarest(all), Few).OfAsync
            : new FrequentWordsSearch(sql, query, inNames: counts[0], words: counts[^1], Few).OfAsync;
    }
}
