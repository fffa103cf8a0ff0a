using Crm.Core.Testing.Duplicates;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Tests;

public sealed class SqliteDuplicates(SqliteAdapter adapter) : DuplicateFacts(adapter), IClassFixture<SqliteAdapter>;
