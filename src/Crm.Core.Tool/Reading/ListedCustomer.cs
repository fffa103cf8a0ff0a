using System.Linq.Expressions;
using Crm.Core.Customers;

namespace Crm.Core.Tool.Reading;

/// <summary>A customer as lists of the command name it: by an external id, or by its id where it has none.</summary>
internal sealed record ListedCustomer
{
    /// <summary>What is read of each customer.</summary>
    public static readonly Expression<Func<Customer, ListedCustomer>> Of = c => new ListedCustomer
    {
        Id = c.Id,
        External = c.ExternalIds.OrderBy(e => e.System).ThenBy(e => e.Key).Select(e => e.Key).FirstOrDefault(),
    };

    public required CustomerId Id { get; init; }

    public required string? External { get; init; }

    public string Name => External ?? Id.ToString();
}
