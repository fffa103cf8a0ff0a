using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Core.Benchmarks.Yardstick;

/// <summary>Plain EF Core over the very tables the library uses.</summary>
internal sealed class PlainDb(DbContextOptions<PlainDb> options) : DbContext(options)
{
    public DbSet<PlainCustomer> Customers => Set<PlainCustomer>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (!Database.IsSqlite()) return;
        configurationBuilder.Properties<Guid>().HaveConversion<GuidToBytes>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToNumber>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var customer = Table<PlainCustomer>(modelBuilder, "crm_customers", c => new { c.TenantId, c.Id });
        customer.Property(c => c.Version).IsConcurrencyToken();
        customer.HasMany(c => c.ContactPoints).WithOne().HasForeignKey(p => new { p.TenantId, p.CustomerId });
        customer.HasMany(c => c.Addresses).WithOne().HasForeignKey(a => new { a.TenantId, a.CustomerId });
        customer.HasMany(c => c.ExternalIds).WithOne().HasForeignKey(e => new { e.TenantId, e.CustomerId });
        customer.HasMany(c => c.Attributes).WithOne().HasForeignKey(a => new { a.TenantId, a.CustomerId });
        Table<PlainContactPoint>(modelBuilder, "crm_contact_points", p => new { p.TenantId, p.CustomerId, p.Number });
        Table<PlainAddress>(modelBuilder, "crm_customer_addresses", a => new { a.TenantId, a.CustomerId, a.Number });
        Table<PlainExternalId>(modelBuilder, "crm_external_ids", e => new { e.TenantId, e.CustomerId, e.System, e.Key });
        Table<PlainAttribute>(modelBuilder, "crm_customer_attributes", a => new { a.TenantId, a.CustomerId, a.Key });
    }

    private static EntityTypeBuilder<T> Table<T>(ModelBuilder model, string table, System.Linq.Expressions.Expression<Func<T, object?>> key)
        where T : class
    {
        var entity = model.Entity<T>();
        entity.ToTable(table).HasKey(key);
        foreach (var property in entity.Metadata.GetProperties().ToList())
        {
            property.SetColumnName(SnakeCase(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
        }

        return entity;
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private sealed class GuidToBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class InstantToNumber() : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        number => new DateTimeOffset((number * TimeSpan.TicksPerMicrosecond) + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero));
}
