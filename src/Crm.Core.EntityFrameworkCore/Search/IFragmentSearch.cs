using Crm.Core.Customers;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>An index of what is inside terms, where a database keeps one beside the table; each such database has one.</summary>
public interface IFragmentSearch
{
    /// <summary>Customers of the tenant in scope with a form of the word inside a term, some of them possibly without.</summary>
    /// <param name="context">The host's context.</param>
    /// <param name="word">The word.</param>
    /// <param name="most">At most this many.</param>
    /// <param name="ct">Cancels the search.</param>
    /// <returns>Null when there is no such index in this database: then the terms are read.</returns>
    Task<IReadOnlyList<CustomerId>?> FindAsync(DbContext context, SearchWord word, int most, CancellationToken ct);
}
