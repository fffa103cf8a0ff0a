using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Tests;

/// <summary>A host's context with nothing but the library.</summary>
public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database);
}
