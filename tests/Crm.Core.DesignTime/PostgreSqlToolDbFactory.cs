using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Crm.Core.DesignTime;

/// <summary>The crm tool's context on a server.</summary>
internal sealed class PostgreSqlToolDbFactory : IDesignTimeDbContextFactory<PostgreSqlToolDb>
{
    public PostgreSqlToolDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlToolDb>().UseNpgsql("Host=design").Options);
}
