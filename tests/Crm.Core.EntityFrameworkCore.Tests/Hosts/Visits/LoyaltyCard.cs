using System.ComponentModel.DataAnnotations;
using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts.Visits;

/// <summary>A record of a host's own that goes with a customer.</summary>
public sealed class LoyaltyCard : IFact
{
    [Key]
    public required CustomerId CustomerId { get; init; }

    public required string Number { get; init; }

    public bool IsAbout(Guid owner) => CustomerId.Value == owner;
}
