using Crm.Core.Conformance.Suites;

namespace Crm.Core.Conformance;

/// <summary>Every suite an adapter has to pass.</summary>
public static class ConformanceSuites
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(AttributeConformance),
        typeof(AuditConformance),
        typeof(CancellationConformance),
        typeof(CustomerConformance),
        typeof(EventsConformance),
        typeof(ListingConformance),
        typeof(OutboxConformance),
        typeof(RepositoryConformance),
        typeof(SearchabilityConformance),
        typeof(TenancyConformance),
        typeof(UnitOfWorkConformance),
    ];
}
