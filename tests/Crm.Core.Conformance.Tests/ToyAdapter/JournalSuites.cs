using Crm.Core.Conformance.Suites;
using Xunit.Abstractions;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

public sealed class JournalAdapterRunsEverything(ITestOutputHelper output) : ComplianceTest<JournalAdapter>(output);

public sealed class JournalPassesAttribute(JournalAdapter adapter) : AttributeConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesAudit(JournalAdapter adapter) : AuditConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesCancellation(JournalAdapter adapter) : CancellationConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesCustomer(JournalAdapter adapter) : CustomerConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesEvents(JournalAdapter adapter) : EventsConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesListing(JournalAdapter adapter) : ListingConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesOutbox(JournalAdapter adapter) : OutboxConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesRepository(JournalAdapter adapter) : RepositoryConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesSearchability(JournalAdapter adapter) : SearchabilityConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesTenancy(JournalAdapter adapter) : TenancyConformance(adapter), IClassFixture<JournalAdapter>;

public sealed class JournalPassesUnitOfWork(JournalAdapter adapter) : UnitOfWorkConformance(adapter), IClassFixture<JournalAdapter>;
