using Crm.Core.Conformance.Compliance;
using Crm.Core.Conformance.Suites;
using Xunit.Abstractions;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

public sealed class JournalAdapterRunsEverything(ITestOutputHelper output) : ComplianceTest<JournalAdapter>(output);

public sealed class JournalPassesAffiliation(JournalAdapter adapter) : AffiliationConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesAttribute(JournalAdapter adapter) : AttributeConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesBulkWrite(JournalAdapter adapter) : BulkWriteConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesAudit(JournalAdapter adapter) : AuditConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesCalendar(JournalAdapter adapter) : CalendarConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesCancellation(JournalAdapter adapter) : CancellationConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesCustomer(JournalAdapter adapter) : CustomerConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesEvents(JournalAdapter adapter) : EventsConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesSegment(JournalAdapter adapter) : SegmentConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesFacts(JournalAdapter adapter) : FactsConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesFeedback(JournalAdapter adapter) : FeedbackConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesFollowUp(JournalAdapter adapter) : FollowUpConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesInsight(JournalAdapter adapter) : InsightConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesInteraction(JournalAdapter adapter) : InteractionConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesLead(JournalAdapter adapter) : LeadConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesLifecycle(JournalAdapter adapter) : LifecycleConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesListing(JournalAdapter adapter) : ListingConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesOutbox(JournalAdapter adapter) : OutboxConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesProduct(JournalAdapter adapter) : ProductConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesPurchase(JournalAdapter adapter) : PurchaseConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesRefresh(JournalAdapter adapter) : RefreshConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesRepository(JournalAdapter adapter) : RepositoryConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesSearchability(JournalAdapter adapter) : SearchabilityConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesTeam(JournalAdapter adapter) : TeamConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesTenancy(JournalAdapter adapter) : TenancyConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesTextSearch(JournalAdapter adapter) : TextSearchConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesTimeline(JournalAdapter adapter) : TimelineConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesTrait(JournalAdapter adapter) : TraitConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesUnidentified(JournalAdapter adapter) : UnidentifiedConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesUnitOfWork(JournalAdapter adapter) : UnitOfWorkConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesConsent(JournalAdapter adapter) : ConsentConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesSuppression(JournalAdapter adapter) : SuppressionConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesReason(JournalAdapter adapter) : ReasonConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesScore(JournalAdapter adapter) : ScoreConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesTier(JournalAdapter adapter) : TierConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesPolicy(JournalAdapter adapter) : PolicyConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesLoyalty(JournalAdapter adapter) : LoyaltyConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesCase(JournalAdapter adapter) : CaseConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesChurn(JournalAdapter adapter) : ChurnConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesContract(JournalAdapter adapter) : ContractConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesOpportunity(JournalAdapter adapter) : OpportunityConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesPipeline(JournalAdapter adapter) : PipelineConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesRule(JournalAdapter adapter) : RuleConformance(adapter), IClassFixture<JournalAdapter>;
