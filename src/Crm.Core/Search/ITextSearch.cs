using Crm.Core.Customers;

namespace Crm.Core.Search;

/// <summary>What a storage adapter offers for searching. Without an own one, the library reads every customer (<c>LinearTextSearch</c>).</summary>
public interface ITextSearch
{
    /// <summary>The tenant's customers that fit best, in the order <see cref="SearchRanking"/> defines.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="options">How many, archived ones or not; in bounds.</param>
    /// <param name="ct">Cancels the search.</param>
    Task<IReadOnlyList<CustomerMatch>> FindAsync(SearchQuery query, SearchOptions options, CancellationToken ct = default);

    /// <summary>Makes the tenant's search rows anew, batch by batch.</summary>
    /// <param name="progress">Told how many customers are done.</param>
    /// <param name="ct">Cancels between batches.</param>
    Task<long> ReindexAsync(IProgress<long>? progress = null, CancellationToken ct = default);

    /// <summary>Removes the search rows of one customer, whether it still exists or not.</summary>
    /// <param name="id">The customer.</param>
    /// <param name="ct">Cancels before anything is removed.</param>
    Task PurgeAsync(CustomerId id, CancellationToken ct = default);
}
