using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Storage;

public sealed class SampleDb(DbContextOptions<SampleDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database);
}
