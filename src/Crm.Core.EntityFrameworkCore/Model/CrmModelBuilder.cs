using System.Reflection;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Adds the library's tables to a model, all in the same way: named columns, converted values, the tenant first in every key.</summary>
internal sealed class CrmModelBuilder(ModelBuilder model, Dialect dialect, CrmModelOptions options, DbContext context, bool wired)
{
    private readonly ValueConverters _converters = new(dialect, wired);

    public CrmModelOptions Options => options;

    /// <summary>
    /// Whether the host asked for this version of the tables or a later one. What a version adds is not in the model of a host that keeps to an
    /// earlier one: a new package alone changes no model.
    /// </summary>
    public bool Has(int schemaVersion) => options.SchemaVersion >= schemaVersion;

    /// <summary>
    /// As the other overload, for columns a version adds to a table that was there before: without it they are left out. Say it before anything
    /// else about them, and the rest only when it is true.
    /// </summary>
    public bool Has<T>(int schemaVersion, EntityTypeBuilder<T> entity, params IEnumerable<string> columns)
        where T : class
    {
        if (Has(schemaVersion)) return true;
        foreach (var column in columns) entity.Ignore(column);
        return false;
    }

    /// <summary>A table of records.</summary>
    public EntityTypeBuilder<T> Aggregate<T>(string table)
        where T : AggregateRoot
    {
        var entity = Table<T>(table);
        entity.HasKey(nameof(AggregateRoot.TenantId), "Id").HasName($"pk_{options.TablePrefix}{table}");
        entity.Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
        return entity;
    }

    /// <summary>A table of parts of a record: loaded with it, removed with it.</summary>
    public EntityTypeBuilder<TPart> Part<TOwner, TPart>(EntityTypeBuilder<TOwner> owner, string collection, string table, string ownerId, params string[] keyInOwner)
        where TOwner : AggregateRoot
        where TPart : class
    {
        var part = Table<TPart>(table);
        part.HasKey([nameof(AggregateRoot.TenantId), ownerId, .. keyInOwner]).HasName($"pk_{options.TablePrefix}{table}");
        // Parts are numbered by their record: the same number twice means that two changed the record at once.
        Clashes.RegisterRace($"pk_{options.TablePrefix}{table}");
        owner.HasMany(typeof(TPart), collection).WithOne()
            .HasForeignKey(nameof(AggregateRoot.TenantId), ownerId)
            .IsRequired()
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName($"fk_{options.TablePrefix}{table}_owner");
        owner.Navigation(collection).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        return part;
    }

    /// <summary>A table of anything else.</summary>
    public EntityTypeBuilder<T> Table<T>(string table, bool tenantFilter = true)
        where T : class
    {
        var entity = model.Entity<T>();
        entity.ToTable(options.TablePrefix + table, options.Schema);
        foreach (var property in Stored(typeof(T)))
        {
            var mapped = entity.Property(property.PropertyType, property.Name);
            mapped.HasColumnName(SnakeCase.Of(property.Name));
            _converters.Apply(mapped, property.PropertyType);
            mapped.ValueGeneratedNever();
        }

        foreach (var computed in Computed(typeof(T))) entity.Ignore(computed.Name);
        if (tenantFilter) entity.HasQueryFilter(TenantFilter.Name, TenantFilter.For<T>(context));
        return entity;
    }

    /// <summary>The columns of a part that lives in its owner's row.</summary>
    public void Inline<T>(ComplexPropertyBuilder<T> part, string prefix)
        where T : class
    {
        foreach (var property in Stored(typeof(T)))
        {
            var mapped = part.Property(property.PropertyType, property.Name);
            mapped.HasColumnName(prefix + SnakeCase.Of(property.Name));
            _converters.Apply(mapped, property.PropertyType);
        }

        foreach (var computed in Computed(typeof(T))) part.Ignore(computed.Name);
    }

    /// <summary>Keys text is ordered by: compared by code point whatever the database's collation.</summary>
    public void Ordinal(PropertyBuilder<string> key)
    {
        if (dialect.OrdinalCollation is { } collation) key.UseCollation(collation);
    }

    /// <summary>An index; the tenant always leads.</summary>
    public IndexBuilder Index<T>(EntityTypeBuilder<T> entity, string name, params string[] properties)
        where T : class =>
        entity.HasIndex([nameof(AggregateRoot.TenantId), .. properties]).HasDatabaseName($"ix_{options.TablePrefix}{name}");

    /// <summary>
    /// An index that also holds what rules ask of a record, so that they are answered without the table: included columns where there are such, more columns of
    /// the key elsewhere.
    /// </summary>
    public IndexBuilder Covering<T>(EntityTypeBuilder<T> entity, string name, string[] key, params string[] held)
        where T : class =>
        dialect.IncludedColumns is { } annotation ? Index(entity, name, key).HasAnnotation(annotation, held) : Index(entity, name, [.. key, .. held]);

    /// <summary>An index named in the model, too: several may have the same columns. The tenant always leads.</summary>
    public IndexBuilder NamedIndex<T>(EntityTypeBuilder<T> entity, string name, params string[] properties)
        where T : class => entity.HasIndex([nameof(AggregateRoot.TenantId), .. properties], $"ix_{options.TablePrefix}{name}");

    /// <summary>A unique index; the tenant always leads. The clash is told by <paramref name="clash"/>.</summary>
    public IndexBuilder Unique<T>(EntityTypeBuilder<T> entity, string name, CrmError clash, params string[] properties)
        where T : class
    {
        var index = $"ux_{options.TablePrefix}{name}";
        Clashes.Register(index, clash);
        return entity.HasIndex([nameof(AggregateRoot.TenantId), .. properties]).IsUnique().HasDatabaseName(index);
    }

    /// <summary>A reference to another record of the same tenant; the referenced one cannot be removed before.</summary>
    public void Reference<T, TTarget>(EntityTypeBuilder<T> entity, string name, string property)
        where T : class
        where TTarget : AggregateRoot =>
        entity.HasOne(typeof(TTarget)).WithMany()
            .HasForeignKey(nameof(AggregateRoot.TenantId), property)
            .OnDelete(DeleteBehavior.NoAction)
            .HasConstraintName($"fk_{options.TablePrefix}{name}");

    // What a record stores is what has a setter of any visibility and a type a column can hold; the rest is computed.
    private static IEnumerable<PropertyInfo> Stored(Type type) =>
        Properties(type).Where(p => p.SetMethod is not null && ValueConverters.IsColumn(p.PropertyType));

    private static IEnumerable<PropertyInfo> Computed(Type type) =>
        Properties(type).Where(p => (p.SetMethod is null && !IsNavigation(p)) || (p.PropertyType.IsValueType && !ValueConverters.IsColumn(p.PropertyType)));

    private static bool IsNavigation(PropertyInfo property) =>
        property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && list.GenericTypeArguments[0] != typeof(string);

    // Seen from a derived class, a property hides a private setter of its base.
    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.GetIndexParameters().Length == 0)
            .Select(p => p.DeclaringType!.GetProperty(p.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)!);
}
