using Crm.Core.Values;

namespace Crm.Core.Search;

/// <summary>
/// The meaning of a search: which customers fit, how well, in what order. Adapters may find them in any way; the result is the same.
/// The order is total: rank, the term the first word begins (ranks <see cref="MatchRank.NamePrefixes"/> and <see cref="MatchRank.Prefixes"/>), name, id;
/// of rank <see cref="MatchRank.Fragments"/> by id alone, the newest first.
/// </summary>
public static class SearchRanking
{
    /// <summary>Fields whose whole value is a key.</summary>
    public const SearchFields Keys = SearchFields.Email | SearchFields.Phone | SearchFields.Account | SearchFields.TaxCode | SearchFields.ExternalId;

    /// <summary>How well a customer fits; null when not at all.</summary>
    /// <param name="terms">What the customer is found by.</param>
    /// <param name="query">What to find.</param>
    public static RankedMatch? Match(SearchTermSet terms, SearchQuery query)
    {
        if (query.Name == terms.Name) return new(MatchRank.Exact, string.Empty, SearchFields.Name);
        if (query.Words is [var only] && KeyOf(terms, only) is { } key) return new(MatchRank.Exact, string.Empty, key);
        var name = terms.Name.Split(' ');
        if (query.Words.All(w => name.Contains(w.Typed, StringComparer.Ordinal))) return new(MatchRank.NameWords, string.Empty, SearchFields.Name);
        if (query.Words.All(w => name.Any(n => Begins(n, w.Typed))))
            return new(MatchRank.NamePrefixes, name.Where(n => Begins(n, query.Words[0].Typed)).Min(CodePointComparer.Instance)!, SearchFields.Name);
        return Among(terms, query, MatchRank.Prefixes, Begins) ?? Among(terms, query, MatchRank.Fragments, IsInside);
    }

    /// <summary>Whether a term has a word inside; a short word must begin it.</summary>
    internal static bool IsInside(string term, string word) =>
        word.Length < SearchQuery.ShortestFragment ? Begins(term, word) : term.Contains(word, StringComparison.Ordinal);

    private static RankedMatch? Among(SearchTermSet terms, SearchQuery query, MatchRank rank, Func<string, string, bool> fits)
    {
        if (!query.Words.All(w => terms.Terms.Keys.Any(t => w.Forms.Any(f => fits(t, f))))) return null;
        var (term, fields) = terms.Terms.First(t => query.Words[0].Forms.Any(f => fits(t.Key, f)));
        return new(rank, rank is MatchRank.Fragments ? string.Empty : term, fields);
    }

    private static SearchFields? KeyOf(SearchTermSet terms, SearchWord word)
    {
        var fields = SearchFields.None;
        foreach (var form in word.Forms) fields |= terms.Terms.GetValueOrDefault(form) & Keys;
        return fields is SearchFields.None ? null : fields;
    }

    private static bool Begins(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}
