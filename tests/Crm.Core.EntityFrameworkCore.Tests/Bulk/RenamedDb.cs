using Crm.Core.Customers;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Tests.Bulk;

/// <summary>A host that names every table and column itself, in its own order and with awkward names, and adds columns to customers.</summary>
public sealed class RenamedDb(DbContextOptions<RenamedDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseCrm(Database, crm => crm.ConfigureCustomer(customer =>
        {
            customer.Property<int>("points");
            customer.Property<string>("card").HasDefaultValue("none");
            customer.Property<string?>("note");
        }));
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName($"The \"{entity.GetTableName()}\" table");
            foreach (var property in entity.GetProperties()) property.SetColumnName($"select {property.Name}");
        }

        modelBuilder.Entity<Customer>().ComplexProperty(c => c.Person).Property(p => p.Given).HasColumnName("given \"name\"");
    }
}
