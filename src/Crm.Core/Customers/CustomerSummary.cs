using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Tenancy;

namespace Crm.Core.Customers;

/// <summary>A customer as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record CustomerSummary
{
    /// <summary>What is read of each customer.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(CustomerSummary))]
    public static readonly Expression<Func<Customer, CustomerSummary>> Of = c => new CustomerSummary
    {
        Id = c.Id,
        Kind = c.Kind,
        DisplayName = c.DisplayName,
        PrimaryEmail = c.PrimaryEmail,
        PrimaryPhone = c.PrimaryPhone,
        Owner = c.Owner,
        CreatedAt = c.CreatedAt,
        ArchivedAt = c.ArchivedAt,
        Version = c.Version,
    };

    /// <summary>The customer.</summary>
    public required CustomerId Id { get; init; }

    /// <summary>Person or organisation.</summary>
    public required CustomerKind Kind { get; init; }

    /// <summary>The name; empty when only a contact point or an external id is known.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The e-mail address to use first; null when there is none.</summary>
    public required string? PrimaryEmail { get; init; }

    /// <summary>The telephone number to use first, E.164; null when there is none.</summary>
    public required string? PrimaryPhone { get; init; }

    /// <summary>The employee responsible; null for nobody.</summary>
    public required UserId? Owner { get; init; }

    /// <summary>When the customer was added, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the customer is not in use, UTC; null while it is.</summary>
    public required DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The version listed; pass it to a later change to find out whether somebody was faster.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"customer {Id}";
}
