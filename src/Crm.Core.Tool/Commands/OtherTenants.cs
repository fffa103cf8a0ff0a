using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Tool.Output;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary>Says when the customers of a database are somebody else's: an empty answer would look like an empty database.</summary>
internal static class OtherTenants
{
    private const int Named = 5;

    /// <summary>A line on standard error when the tenant asked has no customers and others have; silent otherwise.</summary>
    public static async Task SayAsync(IServiceProvider services, ToolOutput output, CancellationToken ct)
    {
        var one = Specification.For<Customer>().Paged(new(1));
        if ((await services.GetRequiredService<ICustomers>().ListAsync(one, ct)).Items.Count > 0) return;
        var others = (await services.GetRequiredService<IStoredTenants>().WithAsync<Customer>(ct)).Order().ToList();
        if (others.Count == 0) return;
        // A name cannot be found from an id, so the ids are told; the option takes them too.
        var named = $"{string.Join(", ", others.Take(Named))}{(others.Count > Named ? ", …" : string.Empty)}";
        output.Say($"This tenant has no customers, but {(others.Count == 1 ? "another one has" : $"{others.Count} others have")}: {named}. Say which with --tenant, by name or id.");
    }
}
