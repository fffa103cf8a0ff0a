using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Values;

namespace Crm.Core.Contracts;

/// <summary>A contract as lists show it, without its products and terms.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record ContractSummary
{
    /// <summary>What is read of each contract.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(ContractSummary))]
    public static readonly Expression<Func<Contract, ContractSummary>> Of = c => new ContractSummary
    {
        Id = c.Id,
        CustomerId = c.CustomerId,
        OpportunityId = c.OpportunityId,
        Number = c.Number,
        State = c.State,
        From = c.From,
        To = c.To,
        ValueMinor = c.ValueMinor,
        CurrencyCode = c.CurrencyCode,
        RenewalKind = c.RenewalKind,
        RenewalDueOn = c.RenewalDueOn,
        TermCount = c.TermCount,
        ActivatedAt = c.ActivatedAt,
        ClosedAt = c.ClosedAt,
        TerminationReason = c.TerminationReason,
        Version = c.Version,
    };

    /// <summary>The contract.</summary>
    public required ContractId Id { get; init; }

    /// <summary>With whom.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>The deal it comes from; null for none.</summary>
    public required OpportunityId? OpportunityId { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>How far it is.</summary>
    public required ContractState State { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What the current term is worth, in minor units.</summary>
    public required long ValueMinor { get; init; }

    /// <summary>The currency, ISO 4217.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>Whether and how it goes on.</summary>
    public required RenewalKind RenewalKind { get; init; }

    /// <summary>The day its renewal is to be decided; null when there is none.</summary>
    public required DateOnly? RenewalDueOn { get; init; }

    /// <summary>How many terms were agreed; 0 for a draft.</summary>
    public required int TermCount { get; init; }

    /// <summary>When it was agreed, UTC; null for a draft.</summary>
    public required DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>When it ended or was terminated, UTC; null before.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it was terminated; null when it was not.</summary>
    public required string? TerminationReason { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>What the current term is worth.</summary>
    public Money Value => Money.FromMinor(ValueMinor, Currency.Parse(CurrencyCode));

    /// <summary>The id only.</summary>
    public override string ToString() => $"contract {Id}";
}
