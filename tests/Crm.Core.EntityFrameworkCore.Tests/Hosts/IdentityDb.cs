using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>A host with Identity, an entity of its own that points at customers, and a named filter of its own.</summary>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options) : IdentityDbContext<IdentityUser>(options)
{
    public DbSet<Ticket> Tickets => Set<Ticket>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseCrm(Database, crm => crm.ConfigureCustomer(customer =>
        {
            customer.Property<string>("loyalty_card").HasMaxLength(20).HasDefaultValue("none");
            customer.HasQueryFilter("host.hidden", c => c.Source != "hidden");
        }));
        builder.Entity<Ticket>(ticket =>
        {
            ticket.HasQueryFilter("soft-delete", t => !t.IsDeleted);
        });
    }
}
