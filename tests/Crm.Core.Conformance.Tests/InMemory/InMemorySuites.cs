using Crm.Core.Conformance.Compliance;
using Crm.Core.Conformance.Suites;
using Xunit.Abstractions;

namespace Crm.Core.Conformance.Tests.InMemory;

public sealed class InMemoryAdapterRunsEverything(ITestOutputHelper output) : ComplianceTest<InMemoryAdapter>(output);

public sealed class InMemoryPassesAffiliation(InMemoryAdapter adapter) : AffiliationConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesAttribute(InMemoryAdapter adapter) : AttributeConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesBulkWrite(InMemoryAdapter adapter) : BulkWriteConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesAudit(InMemoryAdapter adapter) : AuditConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesCalendar(InMemoryAdapter adapter) : CalendarConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesCancellation(InMemoryAdapter adapter) : CancellationConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesCustomer(InMemoryAdapter adapter) : CustomerConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesEvents(InMemoryAdapter adapter) : EventsConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesSegment(InMemoryAdapter adapter) : SegmentConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesFacts(InMemoryAdapter adapter) : FactsConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesFeedback(InMemoryAdapter adapter) : FeedbackConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesFollowUp(InMemoryAdapter adapter) : FollowUpConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesInsight(InMemoryAdapter adapter) : InsightConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesInteraction(InMemoryAdapter adapter) : InteractionConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesLead(InMemoryAdapter adapter) : LeadConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesLifecycle(InMemoryAdapter adapter) : LifecycleConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesListing(InMemoryAdapter adapter) : ListingConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesOutbox(InMemoryAdapter adapter) : OutboxConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesProduct(InMemoryAdapter adapter) : ProductConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesPurchase(InMemoryAdapter adapter) : PurchaseConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesRefresh(InMemoryAdapter adapter) : RefreshConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesRepository(InMemoryAdapter adapter) : RepositoryConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesSearchability(InMemoryAdapter adapter) : SearchabilityConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesTeam(InMemoryAdapter adapter) : TeamConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesTenancy(InMemoryAdapter adapter) : TenancyConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesTextSearch(InMemoryAdapter adapter) : TextSearchConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesTimeline(InMemoryAdapter adapter) : TimelineConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesTrait(InMemoryAdapter adapter) : TraitConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesUnidentified(InMemoryAdapter adapter) : UnidentifiedConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesUnitOfWork(InMemoryAdapter adapter) : UnitOfWorkConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesConsent(InMemoryAdapter adapter) : ConsentConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesSuppression(InMemoryAdapter adapter) : SuppressionConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesReason(InMemoryAdapter adapter) : ReasonConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesScore(InMemoryAdapter adapter) : ScoreConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesTier(InMemoryAdapter adapter) : TierConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesPolicy(InMemoryAdapter adapter) : PolicyConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesLoyalty(InMemoryAdapter adapter) : LoyaltyConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesCase(InMemoryAdapter adapter) : CaseConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesChurn(InMemoryAdapter adapter) : ChurnConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesContract(InMemoryAdapter adapter) : ContractConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesOpportunity(InMemoryAdapter adapter) : OpportunityConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesPipeline(InMemoryAdapter adapter) : PipelineConformance(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPassesRule(InMemoryAdapter adapter) : RuleConformance(adapter), IClassFixture<InMemoryAdapter>;
