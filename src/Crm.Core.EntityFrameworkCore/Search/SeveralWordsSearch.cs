using Crm.Core.Search;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// Several words: the rows of one are read and the others compared with them. A rare word is read whole. Of frequent words the first rows
/// in the order of results are read, where what many fit is found at once; when that is not enough, the rarest is read whole after all.
/// </summary>
internal sealed class SeveralWordsSearch(SearchSql sql, SearchQuery query)
{
    // Fewer rows than this are read before anything cleverer is thought of.
    private const int Few = 1_000;

    private const int First = 8_000;

    // Counting is a quarter of reading: enough to tell which of two frequent words is rarer.
    private const int Counted = 10_000;

    // Of terms that are in no name.
    private const int MostOthers = 5_000;

    private const int MostMatches = 5_000;

    // Rows whose customer's other terms are looked up one by one.
    private const int LookedUp = 200;

    private int[] _words = [];
    private int[] _beginnings = [];
    private List<SearchRow>? _names;

    private IReadOnlyList<SearchWord> Words => query.Words;

    // What results are ordered by.
    private SearchWord Lead => query.Words[0];

    public async Task<List<SearchRow>> OfAsync(MatchRank rank, int take, CancellationToken ct) => SearchStages.Best(
        rank switch
        {
            MatchRank.Exact => (await WholeNameAsync(take, ct)).Select(r => r with { Term = string.Empty, Fields = SearchFields.Name }),
            MatchRank.NameWords => (await NameWordsAsync(take, ct)).Select(r => r with { Term = string.Empty, Fields = SearchFields.Name }),
            MatchRank.NamePrefixes => (await NamePrefixesAsync(take, ct)).Select(r => r with { Term = FirstOf(r.NameKey), Fields = SearchFields.Name }),
            _ => (await PrefixesAsync(take, ct)).Select(r => r with { Fields = SearchFields.None }),
        },
        take);

    private async Task<List<SearchRow>> WholeNameAsync(int take, CancellationToken ct)
    {
        var counts = await sql.CountAsync(Words.Select(TermCondition.Word).Concat(Words.Select(TermCondition.InName)), Few, ct);
        (_words, _beginnings) = (counts[..Words.Count], counts[Words.Count..]);
        return _words.Contains(0) ? [] : await sql.WholeNameAsync(query, take, ct);
    }

    private async Task<IEnumerable<SearchRow>> NameWordsAsync(int take, CancellationToken ct)
    {
        if (_words.Contains(0)) return [];
        if (_words.Min() < Few) return await ReadAsync(Rarest(_words), Few, take);
        // Many have two names, and those with the family name come one after the other. Of three, those who have just these are found
        // already, and hardly anybody has them in another order.
        foreach (var word in Words.Count == 2 ? Words : [])
        {
            var rows = await ReadAsync(word, First, take);
            if (rows.Count == take) return rows;
        }

        return (await NamesAsync(ct)).Where(r => Words.All(w => $" {r.NameKey} ".Contains($" {w.Typed} ", StringComparison.Ordinal)));

        Task<List<SearchRow>> ReadAsync(SearchWord word, int read, int matches) => sql.FirstAsync(TermCondition.Word(word), read, [.. Others(word).Select(w => sql.InName(w, whole: true))], matches, ct);
    }

    private async Task<IReadOnlyList<SearchRow>> NamePrefixesAsync(int take, CancellationToken ct)
    {
        if (_beginnings.Contains(0)) return [];
        if (_beginnings.Min() < Few) return await NamesAsync(Rarest(_beginnings), Few, Few, ct);
        if (_names is not null) return _names;
        var rows = await NamesAsync(Lead, First, take, ct);
        return rows.Count == take ? rows : await NamesAsync(ct);
    }

    // All names with words that begin with those typed.
    private async Task<List<SearchRow>> NamesAsync(CancellationToken ct)
    {
        if (_names is not null) return _names;
        var last = await sql.CountAsync([TermCondition.InName(Words[^1])], Counted, ct);
        var rarest = last[0] < Counted ? Words[^1] : Rarest(await sql.CountAsync(Words.Select(TermCondition.InName), Counted, ct));
        return _names = await NamesAsync(rarest, SearchStages.MostRead, MostMatches, ct);
    }

    private Task<List<SearchRow>> NamesAsync(SearchWord word, int read, int matches, CancellationToken ct) =>
        sql.FirstAsync(TermCondition.InName(word), read, [.. Others(word).Select(w => sql.InName(w, whole: false))], matches, ct);

    private async Task<IEnumerable<SearchRow>> PrefixesAsync(int take, CancellationToken ct)
    {
        var counts = await sql.CountAsync(Words.Select(TermCondition.Beginning), Few, ct);
        if (counts.Contains(0)) return [];
        var rarest = Rarest(counts);
        if (counts.Min() < Few) return await LookUpAsync(rarest, Few, Few);
        var found = await LookUpAsync(Lead, LookedUp, take);
        if (found.Count >= take) return found;
        // Customers with all but one of the words in the name: that takes no looking up.
        foreach (var word in Words)
        {
            var filters = Others(word).Select(w => sql.InName(w, whole: false)).Prepend(sql.NotInName(word)).ToList();
            found.AddRange(await ReadAsync(TermCondition.BesideName(word), MostOthers, filters, word, word == Lead ? take : Few));
        }

        return found.OrderBy(r => r.Term, CodePointComparer.Instance).DistinctBy(r => r.Customer);

        Task<List<SearchRow>> LookUpAsync(SearchWord word, int read, int matches) => ReadAsync(TermCondition.Beginning(word), read, [.. Others(word).Select(sql.Begins)], word, matches);

        Task<List<SearchRow>> ReadAsync(TermCondition condition, int read, List<RowFilter> filters, SearchWord word, int matches) => word == Lead
            ? sql.FirstAsync(condition, read, filters, matches, ct)
            : sql.FirstAsync(condition, read, filters, matches, orderedBy: Lead, ct);
    }

    // Of equal ones the last: it is the given name in Vietnamese order, and of two frequent words the rarer one.
    private SearchWord Rarest(int[] counts) => Words[Array.LastIndexOf(counts, counts.Min())];

    private IEnumerable<SearchWord> Others(SearchWord than) => Words.Where(w => w != than);

    // The first word of a name that begins with the first word typed.
    private string FirstOf(string name) => name.Split(' ').Where(w => w.StartsWith(Lead.Typed, StringComparison.Ordinal)).Min(CodePointComparer.Instance)!;
}
