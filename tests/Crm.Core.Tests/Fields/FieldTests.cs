using System.Reflection;
using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Fields;
using Crm.Core.Privacy;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Unidentified;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Fields;

public sealed class FieldTests
{
    private static readonly IReadOnlyList<FieldDefinition> s_builtIn =
        [.. new ServiceCollection().AddCrm().Services.Select(s => s.ImplementationInstance).OfType<FieldDefinition>()];

    /// <summary>Every record and every part of one, found by walking from the records to what they hold.</summary>
    public static TheoryData<Type> Registered() => [.. typeof(AggregateRoot).Assembly.GetExportedTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(AggregateRoot))).SelectMany(WithParts).Distinct()];

    [Fact]
    public void The_walk_finds_records_and_parts()
    {
        var found = ((IEnumerable<object[]>)Registered()).Select(row => (Type)row[0]).ToList();

        Assert.True(found.Count(t => t.IsSubclassOf(typeof(AggregateRoot))) >= 18);
        Assert.Contains(typeof(DatedText), found);
        Assert.Contains(typeof(UnidentifiedKey), found);
        Assert.Contains(typeof(PurchaseLine), found);
    }

    [Theory]
    [MemberData(nameof(Registered))]
    public void Every_personal_value_is_answered_by_a_field(Type record)
    {
        var answered = s_builtIn.SelectMany(f => f.Columns).Select(c => (c.Property.DeclaringType, c.Property.Name)).ToHashSet();
        var personal = record.GetProperties().Where(p => p.GetCustomAttribute<PersonalDataAttribute>() is not null);

        Assert.Empty(personal.Where(p => !answered.Contains((p.DeclaringType, p.Name))).Select(p => p.Name));
    }

    [Fact]
    public void Keys_are_unique_and_every_question_is_answered_in_both_languages()
    {
        Assert.Equal(s_builtIn.Count, s_builtIn.Select(f => f.ToString()).Distinct(StringComparer.Ordinal).Count());
        foreach (var field in s_builtIn)
        {
            var (en, vi) = (field.Answers("en"), field.Answers("vi"));
            Assert.All([en.Which, en.Arranged, en.Protected, en.Known, en.Lawful, en.WhatFor], text => Assert.True(text.Length > 0));
            Assert.NotEqual(en, vi);
        }
    }

    [Fact]
    public void Money_matters_and_free_text_are_sensitive()
    {
        foreach (var field in s_builtIn.Where(f => f.DataClass is DataClass.Financial or DataClass.FreeText && f.Profile != FieldProfiles.Organisation))
            Assert.Equal(FieldProtection.Sensitive, field.Profile.Protection);
    }

    [Fact]
    public async Task An_undeclared_field_is_refused()
    {
        var registry = Registry();

        var refused = await Assert.ThrowsAsync<CrmException>(() => registry.GetAsync("customer", "shoe-size"));

        Assert.Equal(("crm.field.undeclared", "field"), (refused.Code, refused.Path));
        Assert.Null(await registry.FindAsync("interaction", "name"));
        Assert.Equal(DataClass.Identity, (await registry.GetAsync("customer", "name")).DataClass);
    }

    [Fact]
    public async Task A_declared_attribute_and_a_field_of_the_host_are_fields_like_any_other()
    {
        var shoeSize = AttributeDefinition.Declare(
            Some.Tenant, new(Some.Id()), new(AttributeOwner.Customers, "shoe-size", AttributeType.Number) { Label = "Shoe size", LabelVi = "Cỡ giày", DataClass = DataClass.Behaviour }, Some.Instant);
        var registry = Registry(new FieldDefinition("loyalty-card", "points", new("Points", "Điểm"), FieldProfiles.Behaviour), shoeSize);

        Assert.Equal("Cỡ giày", (await registry.GetAsync("customer", "shoe-size")).Answers("vi-VN").Which);
        Assert.Equal("shoe-size", (await registry.AllAsync("customer"))[^1].Key);
        Assert.Equal("points", Assert.Single(await registry.AllAsync("loyalty-card")).Key);
        Assert.Equal(s_builtIn.Select(f => f.Owner).Append("loyalty-card").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), registry.Owners);
    }

    private static IEnumerable<Type> WithParts(Type type) => type.GetProperties()
        .Select(p => p.PropertyType.IsGenericType ? p.PropertyType.GenericTypeArguments[0] : p.PropertyType)
        .Where(t => t is { IsClass: true } && t != type && t.Assembly == typeof(AggregateRoot).Assembly)
        .SelectMany(WithParts).Prepend(type);

    private static IFieldRegistry Registry(FieldDefinition? added = null, params AttributeDefinition[] attributes)
    {
        var caller = new CurrentCaller(new CrmCaller(Some.Tenant));
        var stored = new ListRepository<AttributeDefinition, AttributeDefinitionId>(attributes);
        var reserved = Service.Of<IReservedAttributeKeys>((IEnumerable<FieldDefinition>)s_builtIn);
        var declared = Service.Of<IAttributes>((IRepository<AttributeDefinition, AttributeDefinitionId>)stored, reserved, new NoUses(), caller, new CountedIds(), new ManualClock(Some.Instant));
        IReadOnlyList<FieldDefinition> fields = added is null ? s_builtIn : [.. s_builtIn, added];
        return Service.Of<IFieldRegistry>(fields.ToArray(), declared);
    }

    // Nothing is retired here.
    private sealed class NoUses : IAttributeUses
    {
        public Task<IReadOnlyList<string>> OfAsync(AttributeOwner owner, string key, CancellationToken ct = default) => Task.FromResult<IReadOnlyList<string>>([]);
    }
}
