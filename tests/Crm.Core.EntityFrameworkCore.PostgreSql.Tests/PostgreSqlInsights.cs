using Crm.Core.Testing.Insights;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Tests;

public sealed class PostgreSqlInsights(PostgreSqlAdapter adapter) : InsightFacts(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlPortraits(PostgreSqlAdapter adapter) : PortraitFacts(adapter), IClassFixture<PostgreSqlAdapter>;

public sealed class PostgreSqlLeadPredictions(PostgreSqlAdapter adapter) : LeadPredictionFacts(adapter), IClassFixture<PostgreSqlAdapter>;
