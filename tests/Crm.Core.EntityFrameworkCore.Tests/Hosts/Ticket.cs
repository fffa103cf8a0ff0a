using Crm.Core.Customers;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>An entity of the host, keyed to a customer.</summary>
public sealed class Ticket
{
    public int Id { get; set; }

    public Guid Tenant { get; set; }

    public CustomerId CustomerId { get; set; }

    public string Title { get; set; } = string.Empty;

    public bool IsDeleted { get; set; }
}
