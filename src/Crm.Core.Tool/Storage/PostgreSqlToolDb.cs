using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Tool.Storage;

/// <summary>The context on a PostgreSQL server.</summary>
internal sealed class PostgreSqlToolDb(DbContextOptions<PostgreSqlToolDb> options) : ToolDb(options);
