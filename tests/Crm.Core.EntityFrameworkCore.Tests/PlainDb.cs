using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Tests;

/// <summary>A host's context with nothing but the library.</summary>
public sealed class PlainDb(DbContextOptions<PlainDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database);
}
