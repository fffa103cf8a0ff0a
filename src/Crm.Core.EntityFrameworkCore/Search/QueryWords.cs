using Crm.Core.Search;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Words of a query by how frequent they are.</summary>
internal static class QueryWords
{
    /// <summary>The word with the least; of equal ones the last: it is the given name in Vietnamese order, and of two frequent words the rarer one.</summary>
    /// <param name="query">The words.</param>
    /// <param name="counts">How frequent each is.</param>
    public static SearchWord Rarest(this SearchQuery query, int[] counts) => query.Words[Array.LastIndexOf(counts, counts.Min())];

    /// <summary>All words but one.</summary>
    /// <param name="query">The words.</param>
    /// <param name="word">The one.</param>
    public static IEnumerable<SearchWord> Without(this SearchQuery query, SearchWord word) => query.Words.Where(w => w != word);
}
