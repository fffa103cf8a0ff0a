using Crm.Core.Customers;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

public sealed class AnonymousFilterDb(DbContextOptions<AnonymousFilterDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseCrm(Database);
        modelBuilder.Entity<Customer>().HasQueryFilter(c => c.Source != "hidden");
    }
}
