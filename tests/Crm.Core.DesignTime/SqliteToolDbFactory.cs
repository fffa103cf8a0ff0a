using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Crm.Core.DesignTime;

/// <summary>The crm tool's context over a file.</summary>
internal sealed class SqliteToolDbFactory : IDesignTimeDbContextFactory<SqliteToolDb>
{
    public SqliteToolDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteToolDb>().UseSqlite("Data Source=design.db").Options);
}
