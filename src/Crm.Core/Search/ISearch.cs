using Crm.Core.Customers;

namespace Crm.Core.Search;

/// <summary>
/// Finds customers by what somebody types: names in any order with or without accents, e-mail addresses, telephone numbers, company names,
/// tax codes, external ids, or parts of them. Of the tenant in scope only; sees what is stored.
/// </summary>
public interface ISearch
{
    /// <summary>
    /// The customers that fit best: by rank, for a single word then by what it was found in (up to its end), then by name, then by id.
    /// Wild cards, quotes and operators are ordinary characters.
    /// </summary>
    /// <param name="text">What was typed: 1 to 100 characters after folding, at most 8 words.</param>
    /// <param name="options">How many, archived ones or not; null for the first 20 in use.</param>
    /// <param name="ct">Cancels the search.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.search.empty</c>, <c>crm.search.too-long</c>, <c>crm.search.too-many-words</c>, <c>crm.search.invalid-limit</c>,
    /// <c>crm.text.control-character</c>, <c>crm.text.invalid-unicode</c>.
    /// </exception>
    Task<IReadOnlyList<CustomerMatch>> CustomersAsync(string text, SearchOptions? options = null, CancellationToken ct = default);

    /// <summary>
    /// Makes the tenant's search rows anew, for customers written around the library or before an upgrade. A process: it works in batches,
    /// each stored by itself, so that it may be cancelled and run again. Run it in a scope of its own.
    /// </summary>
    /// <param name="progress">Told how many customers are done; null to tell nobody.</param>
    /// <param name="ct">Cancels between batches.</param>
    /// <returns>How many customers were indexed.</returns>
    Task<long> ReindexAsync(IProgress<long>? progress = null, CancellationToken ct = default);

    /// <summary>Removes the search rows of one customer at once, also when the customer itself is gone. Erasure only; a removed customer's rows go with it.</summary>
    /// <param name="id">The customer.</param>
    /// <param name="ct">Cancels before anything is removed.</param>
    Task PurgeAsync(CustomerId id, CancellationToken ct = default);
}
