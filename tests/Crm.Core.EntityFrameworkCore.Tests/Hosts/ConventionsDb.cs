using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>A host that shortens all text and, as naming libraries do, renames tables and columns when the model is done.</summary>
public sealed class ConventionsDb(DbContextOptions<ConventionsDb> options) : DbContext(options)
{
    public DbSet<Ticket> Tickets => Set<Ticket>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseCrm(Database);
        modelBuilder.Entity<Ticket>().Ignore(t => t.CustomerId);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(50);
        configurationBuilder.Conventions.Add(_ => new ShoutingConvention());
    }

    private sealed class ShoutingConvention : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
            {
                entity.Builder.ToTable("T_" + entity.GetTableName());
                foreach (var property in entity.GetProperties()) property.Builder.HasColumnName("C_" + property.Name);
            }
        }
    }
}
