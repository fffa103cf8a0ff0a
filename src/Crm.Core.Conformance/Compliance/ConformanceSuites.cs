using Crm.Core.Conformance.Suites;

namespace Crm.Core.Conformance.Compliance;

/// <summary>Every suite an adapter has to pass.</summary>
public static class ConformanceSuites
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(AffiliationConformance),
        typeof(AttributeConformance),
        typeof(AuditConformance),
        typeof(BulkWriteConformance),
        typeof(CalendarConformance),
        typeof(CancellationConformance),
        typeof(CaseConformance),
        typeof(ChurnConformance),
        typeof(ConsentConformance),
        typeof(ContractConformance),
        typeof(CustomerConformance),
        typeof(EventsConformance),
        typeof(FactsConformance),
        typeof(SegmentConformance),
        typeof(FeedbackConformance),
        typeof(FollowUpConformance),
        typeof(InsightConformance),
        typeof(InteractionConformance),
        typeof(LeadConformance),
        typeof(LifecycleConformance),
        typeof(ListingConformance),
        typeof(LoyaltyConformance),
        typeof(OpportunityConformance),
        typeof(OutboxConformance),
        typeof(PipelineConformance),
        typeof(PolicyConformance),
        typeof(ProductConformance),
        typeof(PurchaseConformance),
        typeof(ReasonConformance),
        typeof(RefreshConformance),
        typeof(RepositoryConformance),
        typeof(RuleConformance),
        typeof(ScoreConformance),
        typeof(SearchabilityConformance),
        typeof(SuppressionConformance),
        typeof(TeamConformance),
        typeof(TenancyConformance),
        typeof(TextSearchConformance),
        typeof(TierConformance),
        typeof(TimelineConformance),
        typeof(TraitConformance),
        typeof(UnidentifiedConformance),
        typeof(UnitOfWorkConformance),
    ];
}
