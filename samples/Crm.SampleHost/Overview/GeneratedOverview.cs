using Crm.Core.Cases;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Leads;

namespace Crm.SampleHost.Overview;

/// <summary>What both tenants are given because their sources lack it.</summary>
public sealed record GeneratedOverview
{
    public required IReadOnlyList<(LeadStatus Status, int Leads)> Leads { get; init; }

    public required IReadOnlyList<(ContractState State, int Contracts)> Contracts { get; init; }

    public required int RenewalsDue { get; init; }

    public required IReadOnlyList<(CaseState State, int Cases)> Cases { get; init; }

    /// <summary>Percentage of 9s and 10s less that of 0 to 6, −100 to 100.</summary>
    public required int NetPromoterScore { get; init; }

    public required int Recommendations { get; init; }

    public required int FollowUpsOpen { get; init; }

    public required int FollowUpsOverdue { get; init; }

    public required int Left { get; init; }

    public required IReadOnlyList<(ConsentStatus Status, int Customers)> Consents { get; init; }

    /// <summary>Customers who may be written to about what is new, now.</summary>
    public required int MayBeWrittenTo { get; init; }
}
