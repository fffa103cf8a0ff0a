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
    public static async Task<IReadOnlyList<CustomerSummary>> FindAsync(ICrm crm, string? text, int limit, CancellationToken ct)
    {
        if (text is null) return await ListAsync(crm.Customers, limit, ct);
        try
        {
            var found = await crm.Search.CustomersAsync(text, new() { Limit = Math.Min(limit, SearchOptions.MaxLimit), IncludeArchived = true }, ct);
            return [.. found.Select(f => f.Customer)];
        }
        catch (CrmException refused) when (refused.Path == "text")
        {
            throw new CrmException(refused.Error, "--search", refused);
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
