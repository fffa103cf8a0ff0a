using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Analytics.Insights;

/// <summary>Who is not in use: duplicates and those who are gone would shift everybody's scores.</summary>
internal static class ArchivedCustomers
{
    public static async Task<HashSet<CustomerId>> ReadAsync(IFigures figures, CancellationToken ct) =>
        await figures.EachAsync<Customer, CustomerId>([c => c.ArchivedAt != null], c => c.Id, ct).ToHashSetAsync(cancellationToken: ct);
}
