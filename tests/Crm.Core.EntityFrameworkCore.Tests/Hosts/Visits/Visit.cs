using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts.Visits;

/// <summary>A record of a host's own, in its own table.</summary>
public sealed class Visit : IFact
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required CustomerId CustomerId { get; init; }

    public required string Shop { get; init; }

    public required int Minutes { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsAbout(Guid owner) => CustomerId.Value == owner;
}
