using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Tool.Storage;

/// <summary>The context over a SQLite file.</summary>
internal sealed class SqliteToolDb(DbContextOptions<SqliteToolDb> options) : ToolDb(options);
