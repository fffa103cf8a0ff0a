using Crm.Core.Search;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// Several words, all of them frequent: the rows of one are read and the others compared with them. The first rows in the order of results
/// are read, where what many fit is found at once; when that is not enough, the rarest word is read whole after all.
/// </summary>
/// <param name="sql">The queries.</param>
/// <param name="query">What is typed.</param>
/// <param name="inNames">How many words of names begin with each word; not counted beyond <paramref name="few"/>.</param>
/// <param name="words">How many words of names are each word; not counted beyond <paramref name="few"/>.</param>
/// <param name="few">Fewer rows than this are read whole.</param>
internal sealed class FrequentWordsSearch(SearchSql sql, SearchQuery query, int[] inNames, int[] words, int few)
{
    private const int First = 8_000;

    // Counting is a quarter of reading: enough to tell which of two frequent words is rarer.
    private const int Counted = 10_000;

    // Of terms that are in no name.
    private const int MostOthers = 5_000;

    private const int MostMatches = 5_000;

    // Rows whose customer's other terms are looked up one by one.
    private const int LookedUp = 200;

    private List<SearchRow>? _names;

    // Read with the whole name already: fewer ways to and fro.
    private (ILookup<MatchRank, SearchRow> Rows, int Take) _first = (Enumerable.Empty<SearchRow>().ToLookup(_ => MatchRank.Exact), 0);

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

    private async Task<IEnumerable<SearchRow>> WholeNameAsync(int take, CancellationToken ct)
    {
        if (words.Contains(0)) return [];
        if (!AreTwoFrequentWords) return await sql.WholeNameAsync(query, take, ct);
        _first = (await sql.WholeNameAsync(query, take, Whole(Lead, take), ct), take);
        return _first.Rows[MatchRank.Exact];
    }

    private async Task<IEnumerable<SearchRow>> NameWordsAsync(int take, CancellationToken ct)
    {
        if (words.Contains(0)) return [];
        if (words.Min() < few) return await sql.FirstAsync([Whole(query.Rarest(words), take)], ct);
        // Many have two names, and those with the family name come one after the other. Of three, those who have just these are found
        // already, and hardly anybody has them in another order.
        if (AreTwoFrequentWords)
        {
            var first = take <= _first.Take ? [.. _first.Rows[MatchRank.NameWords]] : await sql.FirstAsync([Whole(Lead, take)], ct);
            if (first.Count >= take) return first;
            var second = await sql.FirstAsync([Whole(Words[1], take)], ct);
            if (second.Count == take) return second;
        }

        return (await NamesAsync(ct)).Where(r => Words.All(w => $" {r.NameKey} ".Contains($" {w.Typed} ", StringComparison.Ordinal)));
    }

    private bool AreTwoFrequentWords => Words.Count == 2 && words.Min() >= few;

    private TermsRead Whole(SearchWord word, int take) => new(TermCondition.Word(word), First, [.. query.Without(word).Select(w => sql.InName(w, whole: true))], take);

    private async Task<IReadOnlyList<SearchRow>> NamePrefixesAsync(int take, CancellationToken ct)
    {
        if (inNames.Contains(0)) return [];
        if (_names is not null || inNames.Min() < few) return await NamesAsync(ct);
        var rows = await NamesAsync(Lead, First, take, ct);
        return rows.Count == take ? rows : await NamesAsync(ct);
    }

    // All names with words that begin with those typed.
    private async Task<List<SearchRow>> NamesAsync(CancellationToken ct) => _names ??= await RarestInNamesAsync(ct) is var (word, count) && count < Counted
        ? await sql.AllAsync(TermCondition.InName(word), InName(word), MostMatches, ct)
        : await NamesAsync(word, SearchStages.MostRead, MostMatches, ct);

    private Task<List<SearchRow>> NamesAsync(SearchWord word, int read, int matches, CancellationToken ct) =>
        sql.FirstAsync([new(TermCondition.InName(word), read, InName(word), matches)], ct);

    private async Task<(SearchWord Word, int Count)> RarestInNamesAsync(CancellationToken ct)
    {
        if (inNames.Min() < few) return (query.Rarest(inNames), inNames.Min());
        var last = await sql.CountAsync([TermCondition.InName(Words[^1])], Counted, ct);
        if (last[0] < Counted) return (Words[^1], last[0]);
        int[] counts = [.. await sql.CountAsync(Words.SkipLast(1).Select(TermCondition.InName), Counted, ct), last[0]];
        return (query.Rarest(counts), counts.Min());
    }

    // That the other words begin words of the name.
    private List<RowFilter> InName(SearchWord than) => [.. query.Without(than).Select(w => sql.InName(w, whole: false))];

    private async Task<IEnumerable<SearchRow>> PrefixesAsync(int take, CancellationToken ct)
    {
        var found = await sql.FirstAsync([new(TermCondition.Beginning(Lead), LookedUp, [.. query.Without(Lead).Select(sql.Begins)], take)], ct);
        if (found.Count >= take) return found;
        // Customers with all but one of the words in the name: that takes no looking up.
        var others = await sql.FirstAsync(
            [.. Words.Select(word => new TermsRead(TermCondition.BesideName(word), MostOthers, [sql.NotInName(word), .. InName(word)], word == Lead ? take : few, word == Lead ? null : Lead))], ct);
        return found.Concat(others).OrderBy(r => r.Term, CodePointComparer.Instance).DistinctBy(r => r.Customer);
    }

    // The first word of a name that begins with the first word typed.
    private string FirstOf(string name) => name.Split(' ').Where(w => w.StartsWith(Lead.Typed, StringComparison.Ordinal)).Min(CodePointComparer.Instance)!;
}
