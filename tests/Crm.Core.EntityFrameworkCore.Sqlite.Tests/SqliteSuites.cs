using Crm.Core.Conformance.Compliance;
using Crm.Core.Conformance.Suites;
using Xunit.Abstractions;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Tests;

public sealed class SqliteAdapterRunsEverything(ITestOutputHelper output) : ComplianceTest<SqliteAdapter>(output);

public sealed class SqlitePassesAttribute(SqliteAdapter adapter) : AttributeConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesBulkWrite(SqliteAdapter adapter) : BulkWriteConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesAudit(SqliteAdapter adapter) : AuditConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesCalendar(SqliteAdapter adapter) : CalendarConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesCancellation(SqliteAdapter adapter) : CancellationConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesCustomer(SqliteAdapter adapter) : CustomerConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesEvents(SqliteAdapter adapter) : EventsConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesListing(SqliteAdapter adapter) : ListingConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesOutbox(SqliteAdapter adapter) : OutboxConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesRefresh(SqliteAdapter adapter) : RefreshConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesRepository(SqliteAdapter adapter) : RepositoryConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesSearchability(SqliteAdapter adapter) : SearchabilityConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesTeam(SqliteAdapter adapter) : TeamConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesTenancy(SqliteAdapter adapter) : TenancyConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesUnitOfWork(SqliteAdapter adapter) : UnitOfWorkConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesAffiliation(SqliteAdapter adapter) : AffiliationConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesSegment(SqliteAdapter adapter) : SegmentConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesFacts(SqliteAdapter adapter) : FactsConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesFeedback(SqliteAdapter adapter) : FeedbackConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesFollowUp(SqliteAdapter adapter) : FollowUpConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesInsight(SqliteAdapter adapter) : InsightConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesInteraction(SqliteAdapter adapter) : InteractionConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesLead(SqliteAdapter adapter) : LeadConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesLifecycle(SqliteAdapter adapter) : LifecycleConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesProduct(SqliteAdapter adapter) : ProductConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesPurchase(SqliteAdapter adapter) : PurchaseConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesTextSearch(SqliteAdapter adapter) : TextSearchConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesTimeline(SqliteAdapter adapter) : TimelineConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesTrait(SqliteAdapter adapter) : TraitConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesUnidentified(SqliteAdapter adapter) : UnidentifiedConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesConsent(SqliteAdapter adapter) : ConsentConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesSuppression(SqliteAdapter adapter) : SuppressionConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesReason(SqliteAdapter adapter) : ReasonConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesScore(SqliteAdapter adapter) : ScoreConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesTier(SqliteAdapter adapter) : TierConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesPolicy(SqliteAdapter adapter) : PolicyConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesLoyalty(SqliteAdapter adapter) : LoyaltyConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesCase(SqliteAdapter adapter) : CaseConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesChurn(SqliteAdapter adapter) : ChurnConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesContract(SqliteAdapter adapter) : ContractConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesOpportunity(SqliteAdapter adapter) : OpportunityConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesPipeline(SqliteAdapter adapter) : PipelineConformance(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePassesRule(SqliteAdapter adapter) : RuleConformance(adapter), IClassFixture<SqliteAdapter>;
