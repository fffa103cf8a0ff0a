using Crm.Core.Testing.Duplicates;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Tests;

public sealed class PostgreSqlDuplicates(PostgreSqlAdapter adapter) : DuplicateFacts(adapter), IClassFixture<PostgreSqlAdapter>;
