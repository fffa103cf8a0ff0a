using Crm.Core.Customers;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// Parts of words, newest customers first. The index of parts knows no order and must give all there are: right for what few have. What
/// many have is found among the newest customers.
/// </summary>
internal sealed class FragmentSearch(DbContext context, SearchSql sql, SearchQuery query)
{
    // Terms of the newest customers, read one by one: before the index is asked, and when it finds too many.
    private const int Newest = 2_000;
    private const int NewestOfMany = 60_000;

    // So many among the first of them, and it is worth reading on before the index is asked.
    private const int SomeOfNewest = 2;

    private const int MostIndexed = 2_000;

    // Customers whose terms are read at once, to be compared with what was typed, beyond what is wanted: nearly all of them fit.
    private const int MoreCompared = 5;

    // A customer comes once for each of its terms with the word inside: its name and its address.
    private const int TermsPerCustomer = 2;

    public async Task<List<SearchRow>> FindAsync(int take, CancellationToken ct)
    {
        // The longest word is the likeliest to be rare; the others are compared with the terms of its customers.
        var longest = query.Words.MaxBy(w => w.Typed.Length)!;
        if (longest.Forms.All(f => f.Length < SearchQuery.ShortestFragment)) return [];
        var others = query.Words.Where(w => w != longest).Select(w => sql.Also(TermCondition.Inside(w))).ToList();
        var newest = await NewestAsync(Newest);
        if (newest.Count >= SomeOfNewest && newest.Count < take) newest = await NewestAsync(NewestOfMany);
        if (newest.Count >= take && await RankedAsync(newest, take, ct) is { } found && found.Count >= take) return found;
        var fragments = new FragmentTable(context);
        var indexed = await fragments.FindAsync(query, MostIndexed, ct) is { } parts
            ? [.. parts, .. await sql.AnyInsideAsync(TermCondition.Inside(longest), MostIndexed, [.. others, fragments.Waits], ct)]
            : await sql.AnyInsideAsync(TermCondition.InsideIndexed(longest), MostIndexed, others, ct);
        if (indexed.Count >= MostIndexed) newest = await NewestAsync(NewestOfMany);
        return await RankedAsync(newest.Concat(indexed.OrderDescending()), take, ct);

        async Task<List<CustomerId>> NewestAsync(int terms)
        {
            var rows = take;
            while (true)
            {
                rows *= TermsPerCustomer;
                var read = await sql.NewestInsideAsync(TermCondition.Inside(longest), terms, others, rows, ct);
                var customers = read.Distinct().ToList();
                if (customers.Count >= take || read.Count < rows) return customers;
            }
        }
    }

    private async Task<List<SearchRow>> RankedAsync(IEnumerable<CustomerId> customers, int take, CancellationToken ct)
    {
        var rows = new List<SearchRow>();
        foreach (var some in customers.Distinct().Chunk(take + MoreCompared))
        {
            var terms = await sql.TermsOfAsync(some, ct);
            rows.AddRange(
                from customer in some
                where terms.ContainsKey(customer)
                let match = SearchRanking.Match(terms[customer], query)
                where match is { Rank: MatchRank.Fragments }
                select new SearchRow(customer, match.Value.Term, terms[customer].Name, match.Value.Fields));
            if (rows.Count >= take) break;
        }

        return [.. rows.Take(take)];
    }
}
