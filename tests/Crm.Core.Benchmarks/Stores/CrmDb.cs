using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Benchmarks.Stores;

/// <summary>The least a host has: the library's tables.</summary>
internal sealed class CrmDb(DbContextOptions<CrmDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database);
}
