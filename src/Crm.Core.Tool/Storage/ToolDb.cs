using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Tool.Storage;

/// <summary>The tool's own context: the library's tables and nothing else. Migrations belong to a context and an engine, so each engine has its own.</summary>
internal abstract class ToolDb(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database);
}
