using Crm.Core.Domain;
using Crm.Core.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Tests.Model;

/// <summary>The rules that keep one model good for SQLite, PostgreSQL and a distributed PostgreSQL.</summary>
public sealed class OneModelTests
{
    public static TheoryData<string> Providers => Models.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_primary_key_begins_with_the_tenant(string provider) =>
        AllTables(provider, t => FirstIsTenant(t.FindPrimaryKey()!.Properties), "primary key");

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_index_begins_with_the_tenant_except_the_dispatchers(string provider) =>
        AllTables(provider, t => t.GetIndexes().All(i => FirstIsTenant(i.Properties) || t.ClrType == typeof(OutboxMessage)), "index");

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_foreign_key_carries_the_tenant_on_both_sides(string provider) =>
        AllTables(provider, t => t.GetForeignKeys().All(k => FirstIsTenant(k.Properties) && FirstIsTenant(k.PrincipalKey.Properties)), "foreign key");

    [Theory]
    [MemberData(nameof(Providers))]
    public void References_cascade_or_do_nothing(string provider) =>
        AllTables(provider, t => t.GetForeignKeys().All(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.NoAction), "delete behaviour");

    [Theory]
    [MemberData(nameof(Providers))]
    public void Nothing_is_made_by_the_database(string provider) =>
        AllTables(
            provider,
            t => t.GetProperties().All(p => p.ValueGenerated is ValueGenerated.Never && p.GetDefaultValueSql() is null && p.GetComputedColumnSql() is null) && !t.GetDeclaredTriggers().Any(),
            "generated value");

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_record_has_a_version_that_guards_its_updates(string provider) =>
        AllTables(
            provider,
            t => !typeof(AggregateRoot).IsAssignableFrom(t.ClrType) || t.FindProperty(nameof(AggregateRoot.Version)) is { IsConcurrencyToken: true },
            "version");

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_table_hides_other_tenants_except_the_dispatchers(string provider) =>
        AllTables(provider, t => t.GetDeclaredQueryFilters().Count == 1 || t.ClrType == typeof(OutboxMessage), "tenant filter");

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_text_and_binary_column_has_a_limit_or_is_a_document(string provider)
    {
        string[] documents = ["crm_outbox.payload", "crm_audit_values.changes", "crm_audit.events", "crm_audit_lines.events", "crm_customers.tags", "crm_customers.tag_keys", "crm_segments.rule_text", "crm_segments.thresholds", "crm_customers.person_languages", "crm_purchases.category_keys", "crm_territories.areas", "crm_opportunities.competitors"];

        var unlimited = Columns(provider)
            .Where(c => c.Property.GetTypeMapping().Converter?.ProviderClrType is { } stored ? stored == typeof(string) : c.Property.ClrType == typeof(string) || c.Property.ClrType == typeof(byte[]))
            .Where(c => c.Property.GetMaxLength() is null)
            .Select(c => c.Name)
            .Except(documents, StringComparer.Ordinal);

        Assert.Empty(unlimited);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_aggregate_of_the_library_is_mapped(string provider)
    {
        var mapped = Models.Tables(Models.Of(provider)).Select(t => t.ClrType).ToHashSet();

        var aggregates = typeof(AggregateRoot).Assembly.GetExportedTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(AggregateRoot)));

        Assert.All(aggregates, t => Assert.Contains(t, mapped));
    }

    [Fact]
    public void Text_is_ordered_by_code_point_on_postgresql()
    {
        var keys = Columns("postgresql").Where(c => c.Property.Name is "NameKey" or "Path").ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, c => Assert.Equal("C", c.Property.GetCollation()));
    }

    private static void AllTables(string provider, Func<IEntityType, bool> rule, string what)
    {
        var tables = Models.Tables(Models.Of(provider)).ToList();

        Assert.True(tables.Count > 15);
        Assert.All(tables, t => Assert.True(rule(t), $"{t.GetTableName()}: {what}"));
    }

    private static bool FirstIsTenant(IReadOnlyList<IReadOnlyProperty> properties) => properties[0].Name == nameof(AggregateRoot.TenantId);

    private static IEnumerable<(string Name, IProperty Property)> Columns(string provider) =>
        Models.Tables(Models.Of(provider)).SelectMany(t => t.GetFlattenedProperties().Select(p => ($"{t.GetTableName()}.{p.GetColumnName()}", p)));
}
