using System.Reflection;
using Crm.Core.Events;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Events;

public sealed class EventTypeTests
{
    // Texts an event may carry: codes, names of systems and of fields. A customer's tag is what the tenant calls a group.
    private static readonly string[] s_codes = ["Reason", "Role", "Source", "System", "Kind", "Topic", "Attribute", "Name", "Outcome", "Code", "Fields", "Purpose", "AggregateType", "Events", "FromBand", "ToBand", "FromTier", "ToTier", "FromSegment", "ToSegment", "FromGrade", "ToGrade", "ModelKey"];
    private static readonly Type[] s_numbers = [typeof(int), typeof(long), typeof(decimal), typeof(bool), typeof(Guid), typeof(DateTimeOffset), typeof(DateOnly), typeof(Money), typeof(UserId), typeof(TenantId)];

    public static TheoryData<string> Names
    {
        get
        {
            using var shop = new Shop();
            return [.. shop.Services.GetRequiredService<EventCatalog>().All.Select(t => t.Name)];
        }
    }

    [Fact]
    public void Every_event_of_the_library_is_registered()
    {
        using var shop = new Shop();
        var registered = shop.Services.GetRequiredService<EventCatalog>().All.Select(t => t.ClrType);

        Assert.Empty(typeof(CrmEvent).Assembly.GetExportedTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(CrmEvent))).Except(registered));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_comes_back_as_it_was_written(string name)
    {
        var type = Named(name);
        foreach (var filled in (bool[])[true, false])
        {
            var occurred = Make(type.ClrType, filled);
            var written = type.Write(occurred);
            var read = type.Read(written);

            Assert.Equal(written, type.Write(read));
            foreach (var property in type.ClrType.GetProperties().Where(p => p.PropertyType != typeof(IReadOnlyList<string>)))
                Assert.Equal(property.GetValue(occurred), property.GetValue(read));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_of_a_later_version_with_more_in_it_is_read(string name)
    {
        var type = Named(name);
        var occurred = Make(type.ClrType, filled: true);

        Assert.Equal(type.Write(occurred), type.Write(type.Read(type.Write(occurred).Insert(1, "\"addedLater\":{\"a\":[1]},"))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_carries_ids_and_facts_and_no_text_about_a_person(string name) =>
        Assert.Empty(Named(name).ClrType.GetProperties().Where(p => !IsFact(p)).Select(p => p.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_well_formed(string name) => Assert.Matches("^crm(\\.[a-z]+(-[a-z]+)*){2}$", name);

    private static bool IsFact(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string) || type == typeof(IReadOnlyList<string>)) return s_codes.Contains(property.Name, StringComparer.Ordinal);
        if (type.IsAssignableTo(typeof(IEnumerable<Guid>))) return true;
        return type.IsEnum || s_numbers.Contains(type) || IsId(type);
    }

    private static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private static EventType Named(string name)
    {
        using var shop = new Shop();
        return shop.Services.GetRequiredService<EventCatalog>().Named(name)!;
    }

    private static CrmEvent Make(Type type, bool filled)
    {
        var constructor = type.GetConstructors().Single(c => c.GetParameters().Any(p => p.Name == "TenantId"));
        return (CrmEvent)constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p, filled))]);
    }

    private static object? Value(ParameterInfo parameter, bool filled)
    {
        var type = parameter.ParameterType;
        var mayBeNull = Nullable.GetUnderlyingType(type) is not null || new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable;
        if (!filled && mayBeNull) return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "a-code";
        if (type == typeof(IReadOnlyList<string>)) return filled ? (string[])["One", "Two"] : [];
        if (type == typeof(IReadOnlyList<Guid>)) return filled ? (Guid[])[Some.Id(), Some.Id()] : [];
        if (type == typeof(DateTimeOffset)) return Some.Instant.AddMicroseconds(filled ? 123_456 : 0);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 2, 28);
        if (type == typeof(Money)) return Money.Of(-12.34m, "EUR");
        if (type == typeof(UserId)) return Some.User;
        if (type == typeof(Guid)) return Some.Id();
        if (type == typeof(int)) return filled ? -7 : 0;
        if (type == typeof(decimal)) return filled ? -7.250001m : 0m;
        if (type == typeof(bool)) return filled;
        if (type.IsEnum) return Enum.GetValuesAsUnderlyingType(type) is var all ? Enum.ToObject(type, all.GetValue(filled ? all.Length - 1 : 0)!) : null;
        return IsId(type) ? Activator.CreateInstance(type, Some.Id()) : throw new NotSupportedException(type.Name);
    }
}
