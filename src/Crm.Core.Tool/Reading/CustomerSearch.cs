using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Search;
using Crm.Core.Storage;

namespace Crm.Core.Tool.Reading;

/// <summary>Lists customers by name, or finds them by what an operator types, the best match first.</summary>
internal static class CustomerSearch
{
    /// <summary>The first customers that fit, archived ones too.</summary>
    /// <param name="crm">Where.</param>
    /// <param name="text">What was typed; null for all.</param>
    /// <param name="limit">At most so many; a search gives no more than <see cref="SearchOptions.MaxLimit"/>.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The customers, and whether there may be more.</returns>
    public static async Task<(IReadOnlyList<CustomerSummary> Found, bool MayBeMore)> FindAsync(ICrm crm, string? text, int limit, CancellationToken ct)
    {
        var most = text is null ? limit : Math.Min(limit, SearchOptions.MaxLimit);
        var found = text is null ? await ListAsync(crm.Customers, most, ct) : [.. (await MatchesAsync(crm.Search, text, most, "--search", ct)).Select(f => f.Customer)];
        return (found, found.Count == most);
    }

    /// <summary>The best matches, archived ones too.</summary>
    /// <param name="search">Where.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="place">What the command calls the text, for a refusal.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<CustomerMatch>> MatchesAsync(ISearch search, string text, int limit, string place, CancellationToken ct)
    {
        try
        {
            return await search.CustomersAsync(text, new() { Limit = limit, IncludeArchived = true }, ct);
        }
        catch (CrmException refused) when (refused.Path == "text")
        {
            throw new CrmException(refused.Error, place, refused);
        }
    }

    private static async Task<IReadOnlyList<CustomerSummary>> ListAsync(ICustomers customers, int limit, CancellationToken ct)
    {
        List<CustomerSummary> listed = [];
        Cursor? after = null;
        do
        {
            var page = await customers.ListAsync(Specification.For<Customer>().OrderBy(CustomerOrder.Name).Paged(new(Math.Min(limit - listed.Count, PageRequest.MaxSize), after)), ct);
            listed.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && listed.Count < limit);
        return listed;
    }
}
