using Crm.Core.Lifecycles;

namespace Crm.SampleHost.Overview;

public sealed record SampleOverview
{
    public required int Customers { get; init; }

    public required int Products { get; init; }

    public required int Sales { get; init; }

    public required int Returns { get; init; }

    public required int MatchedReturns { get; init; }

    public required long Lines { get; init; }

    public required int Held { get; init; }

    public required int HeldRows { get; init; }

    public required int Interactions { get; init; }

    public required int Needs { get; init; }

    public required IReadOnlyList<(DateOnly Month, decimal Revenue)> Months { get; init; }

    public required IReadOnlyList<TopCustomer> Top { get; init; }

    public required IReadOnlyList<(LifecycleStage Stage, int Customers)> Stages { get; init; }

    public required GeneratedOverview Generated { get; init; }

    public required string Shown { get; init; }

    public required IReadOnlyList<TimelineLine> Timeline { get; init; }

    public int Purchases => Sales + Returns;

    public decimal Revenue => Months.Sum(m => m.Revenue);
}
