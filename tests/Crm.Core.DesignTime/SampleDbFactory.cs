using Crm.SampleHost.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Crm.Core.DesignTime;

/// <summary>The sample host's context. Migrations are written from the model; no database is opened.</summary>
public sealed class SampleDbFactory : IDesignTimeDbContextFactory<SampleDb>
{
    public SampleDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SampleDb>().UseSqlite("Data Source=design.db").Options);
}
