using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts.Visits;

/// <summary>A host's context with tables of its own.</summary>
public sealed class VisitDb(DbContextOptions<VisitDb> options) : DbContext(options)
{
    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<LoyaltyCard> LoyaltyCards => Set<LoyaltyCard>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database);
}
