using Crm.Core.Testing.Insights;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Tests;

public sealed class SqliteInsights(SqliteAdapter adapter) : InsightFacts(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqlitePortraits(SqliteAdapter adapter) : PortraitFacts(adapter), IClassFixture<SqliteAdapter>;

public sealed class SqliteLeadPredictions(SqliteAdapter adapter) : LeadPredictionFacts(adapter), IClassFixture<SqliteAdapter>;
