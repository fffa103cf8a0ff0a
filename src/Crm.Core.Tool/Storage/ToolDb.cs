using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Tool.Storage;

/// <summary>The tool's own context: the library's tables and nothing else.</summary>
internal sealed class ToolDb(DbContextOptions<ToolDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database);
}
