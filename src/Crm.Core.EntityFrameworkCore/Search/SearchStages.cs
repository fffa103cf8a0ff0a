using Crm.Core.Search;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// The customers of each rank, in order. A stage may repeat customers of better ranks and those with several terms; whoever reads it
/// takes each once.
/// </summary>
internal sealed class SearchStages(DbContext context, SearchQuery query)
{
    /// <summary>Of several words the rarest is read, and of it at most this many rows; they are ranked exactly.</summary>
    public const int MostCandidates = 2_000;

    // Whole words are read in the order of results, so more rows cost no sorting.
    private const int MostWholeWords = 50_000;

    private const int MostFragments = 200;

    private readonly SearchSql _sql = new(context);

    public async Task<List<SearchRow>> OfAsync(MatchRank rank, int take, CancellationToken ct) => rank switch
    {
        MatchRank.Exact => await ExactAsync(take, ct),
        MatchRank.NameWords => await NameWordsAsync(take, ct),
        MatchRank.NamePrefixes => await NamePrefixesAsync(take, ct),
        MatchRank.Prefixes => await PrefixesAsync(take, ct),
        _ => await FragmentsAsync(take, ct),
    };

    private IReadOnlyList<SearchWord> Words => query.Words;

    private async Task<List<SearchRow>> ExactAsync(int take, CancellationToken ct)
    {
        var rows = (await _sql.WholeNameAsync(query, take, ct)).ConvertAll(r => r with { Term = string.Empty, Fields = SearchFields.Name });
        if (Words is not [var only]) return rows;
        foreach (var key in (await _sql.KeysAsync(only, take, ct)).GroupBy(r => r.Customer))
        {
            var fields = key.Aggregate(SearchFields.None, (sum, r) => sum | (r.Fields & SearchRanking.Keys));
            rows.Add(key.First() with { Term = string.Empty, Fields = fields });
        }

        return Best(rows, take);
    }

    private async Task<List<SearchRow>> NameWordsAsync(int take, CancellationToken ct)
    {
        List<SearchRow> rows;
        if (Words is [var only])
        {
            rows = await _sql.TermsAsync(TermCondition.Word(only), take, ct);
        }
        else
        {
            var (rarest, count) = await RarestAsync(TermCondition.Word, ct);
            rows = count == 0 ? [] : await _sql.CandidatesAsync(TermCondition.Word(rarest), MostWholeWords, [.. Others(rarest).Select(w => SearchSql.InName(w.Typed, whole: true))], take, ct);
        }

        return Best(rows.ConvertAll(r => r with { Term = string.Empty, Fields = SearchFields.Name }), take);
    }

    private async Task<List<SearchRow>> NamePrefixesAsync(int take, CancellationToken ct)
    {
        if (Words is [var only]) return (await _sql.TermsAsync(TermCondition.LongerInName(only), take, ct)).ConvertAll(r => r with { Fields = SearchFields.Name });
        var (rarest, count) = await RarestAsync(TermCondition.InName, ct);
        if (count == 0) return [];
        var rows = await _sql.CandidatesAsync(TermCondition.InName(rarest), MostCandidates, [.. Others(rarest).Select(w => SearchSql.InName(w.Typed, whole: false))], MostCandidates, ct);
        return Best(rows.ConvertAll(r => r with { Term = string.Empty, Fields = SearchFields.Name }), take);
    }

    private async Task<List<SearchRow>> PrefixesAsync(int take, CancellationToken ct)
    {
        if (Words is [var only])
        {
            var rows = new List<SearchRow>();
            foreach (var form in only.Forms) rows.AddRange(await _sql.TermsAsync(TermCondition.Beginning(form), take, ct));
            return Best(rows, take);
        }

        var (rarest, count) = await RarestAsync(TermCondition.Beginning, ct);
        if (count == 0) return [];
        var found = await _sql.CandidatesAsync(TermCondition.Beginning(rarest), MostCandidates, [.. Others(rarest).Select(w => _sql.Also(TermCondition.Beginning(w)))], MostCandidates, ct);
        return Best(found.ConvertAll(r => r with { Term = string.Empty, Fields = SearchFields.None }), take);
    }

    // The longest word is the likeliest to be rare; the others are compared with the terms of its customers.
    private async Task<List<SearchRow>> FragmentsAsync(int take, CancellationToken ct)
    {
        var longest = Words.MaxBy(w => w.Typed.Length)!;
        if (longest.Forms.All(f => f.Length < SearchQuery.ShortestFragment)) return [];
        var indexed = await new FragmentTable(context).FindAsync(query, MostFragments, ct);
        var customers = indexed ?? (await _sql.InsideAsync(TermCondition.Inside(longest), MostFragments, [.. Others(longest).Select(w => _sql.Also(TermCondition.Inside(w)))], ct)).ConvertAll(r => r.Customer);
        var rows = new List<SearchRow>();
        foreach (var (customer, terms) in await _sql.TermsOfAsync([.. customers.Distinct()], ct))
        {
            if (SearchRanking.Match(terms, query) is { Rank: MatchRank.Fragments } match) rows.Add(new(customer, match.Term, terms.Name, match.Fields));
        }

        return Best(rows, take);
    }

    private async Task<(SearchWord Word, int Count)> RarestAsync(Func<SearchWord, TermCondition> condition, CancellationToken ct)
    {
        (SearchWord Word, int Count) rarest = (Words[^1], int.MaxValue);
        // The last word first: it is the given name in Vietnamese order, and of two frequent words the rarer one.
        foreach (var word in Words.Reverse())
        {
            var count = await _sql.CountAsync(condition(word), MostCandidates, ct);
            if (count < rarest.Count) rarest = (word, count);
            if (count == 0) break;
        }

        return rarest;
    }

    private IEnumerable<SearchWord> Others(SearchWord than) => Words.Where(w => w != than);

    private static List<SearchRow> Best(IEnumerable<SearchRow> rows, int take) =>
    [
        .. rows.OrderBy(r => r.Term, CodePointComparer.Instance).ThenBy(r => r.NameKey, CodePointComparer.Instance).ThenBy(r => r.Customer).Take(take),
    ];
}
