using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Tests.Model;

/// <summary>The model of each provider, as design time sees it.</summary>
public static class Models
{
    public static readonly TheoryData<string> Providers = ["sqlite", "postgresql"];

    public static IModel Of(string provider)
    {
        using var db = Context(provider);
        return db.GetService<IDesignTimeModel>().Model;
    }

    public static string Script(string provider)
    {
        using var db = Context(provider);
        return db.Database.GenerateCreateScript();
    }

    public static IEnumerable<IEntityType> Tables(IModel model) =>
        model.GetEntityTypes().Where(t => t.GetTableName()?.StartsWith("crm_", StringComparison.Ordinal) is true);

    private static PlainDb Context(string provider)
    {
        var options = new DbContextOptionsBuilder<PlainDb>();
        if (provider == "sqlite") options.UseSqlite("Data Source=:memory:");
        else options.UseNpgsql("Host=localhost");
        return new(options.Options);
    }
}
