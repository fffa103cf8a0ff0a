using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Events;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Tests.Model;

/// <summary>A library that grew: a second version of its tables with a table and a column more.</summary>
public sealed class SchemaVersionTests
{
    public static TheoryData<string> Providers => Models.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_host_that_keeps_to_the_first_version_gets_the_model_it_had(string provider)
    {
        var before = Lines(Models.Script(provider)).Where(l => !l.Contains("delivered_at", StringComparison.Ordinal));

        Assert.Equal(before, Lines(Script<FirstDb>(provider)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_host_that_asks_for_the_second_version_gets_what_it_adds_and_nothing_else(string provider)
    {
        var (first, second) = (Lines(Script<FirstDb>(provider)).ToList(), Lines(Script<SecondDb>(provider)).ToList());

        var added = second.Except(first).ToList();
        Assert.Single(added, l => l.Contains("delivered_at", StringComparison.Ordinal));
        Assert.Single(added, l => l.Contains("CREATE TABLE", StringComparison.Ordinal) && l.Contains("crm_pins", StringComparison.Ordinal));
        Assert.Empty(first.Except(second));
        Assert.Equal(first.Count + 1 + PinLines, second.Count);
    }

    // Its first line, two columns, the key, the last line.
    private const int PinLines = 5;

    private static IEnumerable<string> Lines(string script) => script.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0);

    private static string Script<TContext>(string provider)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        if (provider == "sqlite") options.UseSqlite("Data Source=:memory:");
        else options.UseNpgsql("Host=localhost");
        using var db = (TContext)Activator.CreateInstance(typeof(TContext), options.Options)!;
        return db.Database.GenerateCreateScript();
    }

    private static void Build(ModelBuilder model, DbContext context, int version)
    {
        var crm = new CrmModelBuilder(model, Dialect.Of(context.Database), new() { SchemaVersion = version }, context, wired: false);
        CrmTables.Add(crm);
        crm.Has(2, model.Entity<OutboxMessage>(), nameof(OutboxMessage.DeliveredAt));
        if (crm.Has(2)) crm.Table<Pin>("pins").HasKey(p => new { p.TenantId, p.Id }).HasName("pk_crm_pins");
    }

    private sealed class FirstDb(DbContextOptions<FirstDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => Build(modelBuilder, this, 1);
    }

    private sealed class SecondDb(DbContextOptions<SecondDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => Build(modelBuilder, this, 2);
    }

    internal sealed class Pin
    {
        public required TenantId TenantId { get; init; }

        public required Guid Id { get; init; }
    }
}
