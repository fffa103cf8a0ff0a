namespace Crm.SampleHost.Overview;

/// <summary>The overview of a tenant that sells in deals; amounts in dollars.</summary>
public sealed record DealsOverview
{
    public required int Firms { get; init; }

    public required int FirmsUnderAParent { get; init; }

    public required int Products { get; init; }

    public required int Teams { get; init; }

    public required int Agents { get; init; }

    public required int Won { get; init; }

    public required decimal WonValue { get; init; }

    public required int Lost { get; init; }

    public required int LostWithoutReason { get; init; }

    public required int OpenWithoutCustomer { get; init; }

    public required IReadOnlyList<(string Stage, int Deals, decimal Value, decimal Weighted)> Stages { get; init; }

    public required IReadOnlyList<(int Year, int Quarter, int Won, int Lost)> Quarters { get; init; }

    public required IReadOnlyList<TopAgent> Top { get; init; }

    public required GeneratedOverview Generated { get; init; }

    public required string Shown { get; init; }

    public required IReadOnlyList<TimelineLine> Timeline { get; init; }
}
