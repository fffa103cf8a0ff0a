using Crm.Core.Conformance.Compliance;
using Crm.Core.Conformance.Suites;
using Xunit.Abstractions;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Tests;

public sealed class PostgreSqlAdapterRunsEverything(ITestOutputHelper output) : ComplianceTest<PostgreSqlAdapter>(output);

public sealed class PostgreSqlPassesAttribute(PostgreSqlAdapter adapter) : AttributeConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesBulkWrite(PostgreSqlAdapter adapter) : BulkWriteConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesAudit(PostgreSqlAdapter adapter) : AuditConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesCalendar(PostgreSqlAdapter adapter) : CalendarConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesCancellation(PostgreSqlAdapter adapter) : CancellationConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesCustomer(PostgreSqlAdapter adapter) : CustomerConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesEvents(PostgreSqlAdapter adapter) : EventsConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesListing(PostgreSqlAdapter adapter) : ListingConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesOutbox(PostgreSqlAdapter adapter) : OutboxConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesRefresh(PostgreSqlAdapter adapter) : RefreshConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesRepository(PostgreSqlAdapter adapter) : RepositoryConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesSearchability(PostgreSqlAdapter adapter) : SearchabilityConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesTeam(PostgreSqlAdapter adapter) : TeamConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesTenancy(PostgreSqlAdapter adapter) : TenancyConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesUnitOfWork(PostgreSqlAdapter adapter) : UnitOfWorkConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesAffiliation(PostgreSqlAdapter adapter) : AffiliationConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesSegment(PostgreSqlAdapter adapter) : SegmentConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesFacts(PostgreSqlAdapter adapter) : FactsConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesFeedback(PostgreSqlAdapter adapter) : FeedbackConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesFollowUp(PostgreSqlAdapter adapter) : FollowUpConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesInsight(PostgreSqlAdapter adapter) : InsightConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesInteraction(PostgreSqlAdapter adapter) : InteractionConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesLead(PostgreSqlAdapter adapter) : LeadConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesLifecycle(PostgreSqlAdapter adapter) : LifecycleConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesProduct(PostgreSqlAdapter adapter) : ProductConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesPurchase(PostgreSqlAdapter adapter) : PurchaseConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesTextSearch(PostgreSqlAdapter adapter) : TextSearchConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesTimeline(PostgreSqlAdapter adapter) : TimelineConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesTrait(PostgreSqlAdapter adapter) : TraitConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesUnidentified(PostgreSqlAdapter adapter) : UnidentifiedConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesConsent(PostgreSqlAdapter adapter) : ConsentConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesSuppression(PostgreSqlAdapter adapter) : SuppressionConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesReason(PostgreSqlAdapter adapter) : ReasonConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesScore(PostgreSqlAdapter adapter) : ScoreConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesTier(PostgreSqlAdapter adapter) : TierConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesPolicy(PostgreSqlAdapter adapter) : PolicyConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesLoyalty(PostgreSqlAdapter adapter) : LoyaltyConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesCase(PostgreSqlAdapter adapter) : CaseConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesChurn(PostgreSqlAdapter adapter) : ChurnConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesContract(PostgreSqlAdapter adapter) : ContractConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesOpportunity(PostgreSqlAdapter adapter) : OpportunityConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesPipeline(PostgreSqlAdapter adapter) : PipelineConformance(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPassesRule(PostgreSqlAdapter adapter) : RuleConformance(adapter), IClassFixture<PostgreSqlAdapter>;
