using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Search;

/// <summary>Reads every customer of the tenant: for the in-memory adapter and for any other that keeps no index. Also what an index is held against.</summary>
internal sealed class LinearTextSearch(IRepository<Customer, CustomerId> customers) : ITextSearch
{
    private static readonly Func<Customer, CustomerSummary> s_summary = CustomerSummary.Of.Compile(preferInterpretation: true);

    public async Task<IReadOnlyList<CustomerMatch>> FindAsync(SearchQuery query, SearchOptions options, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var found = new List<(RankedMatch Match, string Name, CustomerSummary Customer)>();
        await foreach (var customer in customers.StreamAsync(Specification.For<Customer>().Paged(new(PageRequest.MaxSize)).Select(c => c), ct))
        {
            if (customer.IsArchived && !options.IncludeArchived) continue;
            var terms = SearchTermSet.Of(customer);
            if (SearchRanking.Match(terms, query) is { } match) found.Add((match, terms.Name, s_summary(customer)));
        }

        var better = found.FindAll(f => f.Match.Rank < MatchRank.Fragments);
        return [.. (better.Count > 0 ? InOrder(better) : found.OrderByDescending(f => f.Customer.Id)).Take(options.Limit).Select(f => new CustomerMatch(f.Customer, f.Match.Rank, f.Match.Fields))];
    }

    public async Task<long> ReindexAsync(IProgress<long>? progress = null, CancellationToken ct = default)
    {
        // There is no index; whoever waits for the end is told all the same.
        var count = await customers.CountAsync(Specification.For<Customer>(), ct);
        progress?.Report(count);
        return count;
    }

    public Task PurgeAsync(CustomerId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.CompletedTask; // there is no index
    }

    private static IEnumerable<(RankedMatch Match, string Name, CustomerSummary Customer)> InOrder(List<(RankedMatch Match, string Name, CustomerSummary Customer)> found) =>
        found.OrderBy(f => f.Match.Rank).ThenBy(f => f.Match.Term, CodePointComparer.Instance).ThenBy(f => f.Name, CodePointComparer.Instance).ThenBy(f => f.Customer.Id);
}
