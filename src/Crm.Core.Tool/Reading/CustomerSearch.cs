using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Tool.Reading;

/// <summary>Finds customers by what an operator types: an external id, an e-mail address, a telephone number, the beginning of a name.</summary>
internal static class CustomerSearch
{
    /// <summary>The first customers that fit, by name.</summary>
    /// <param name="customers">Where.</param>
    /// <param name="text">What was typed; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<CustomerSummary>> FindAsync(ICustomers customers, string? text, int limit, CancellationToken ct)
    {
        List<CustomerSummary> found = [];
        foreach (var which in text is null ? [Specification.For<Customer>()] : Of(CleanText.Required(text, Customer.MaxNameLength, "--search")))
        {
            await foreach (var customer in AllAsync(customers, which.OrderBy(CustomerOrder.Name), limit, ct))
            {
                if (found.Count == limit) return found;
                if (!found.Exists(f => f.Id == customer.Id)) found.Add(customer);
            }
        }

        return found;
    }

    private static IEnumerable<Specification<Customer>> Of(string text)
    {
        yield return Specification.For<Customer>().Where(c => c.ExternalIds.Any(e => e.Key == text));
        if (EmailAddress.TryParse(text, out var email)) yield return Specification.For<Customer>().Where(CustomerCriteria.Email(email));
        if (PhoneNumber.TryParse(text, CountryCode.Vietnam, out var phone)) yield return Specification.For<Customer>().Where(CustomerCriteria.Phone(phone));
        var key = Fold.Key(text);
        if (key.Length > 0) yield return Specification.For<Customer>().Where(c => c.NameKey.StartsWith(key));
    }

    private static async IAsyncEnumerable<CustomerSummary> AllAsync(
        ICustomers customers, Specification<Customer> which, int limit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        Cursor? after = null;
        do
        {
            var page = await customers.ListAsync(which.Paged(new(Math.Min(limit, PageRequest.MaxSize), after)), ct);
            foreach (var customer in page.Items) yield return customer;
            after = page.Next;
        }
        while (after is not null);
    }
}
