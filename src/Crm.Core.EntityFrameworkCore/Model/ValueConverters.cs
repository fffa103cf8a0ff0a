using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>How the library's values become columns.</summary>
internal sealed class ValueConverters(Dialect dialect, bool wired)
{
    /// <summary>Whether a property is a column, and not a navigation or a part.</summary>
    public static bool IsColumn(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(byte[])
            || plain == typeof(Guid) || plain == typeof(DateTimeOffset) || plain == typeof(DateOnly) || plain == typeof(IReadOnlyList<string>)
            || IsTypedId(plain) || plain == typeof(UserId) || plain == typeof(PartialDate) || plain == typeof(CountryCode);
    }

    public void Apply(PropertyBuilder property, Type type)
    {
        if (ConverterOf(type) is { } converter) property.HasConversion(converter, null, converter.ProviderClrType == typeof(byte[]) ? SameBytes : null);
        if (FixedLengthOf(type) is { } length) property.HasMaxLength(length);
    }

    public void Apply(ComplexTypePropertyBuilder property, Type type)
    {
        if (ConverterOf(type) is { } converter) property.HasConversion(converter, null, converter.ProviderClrType == typeof(byte[]) ? SameBytes : null);
        if (FixedLengthOf(type) is { } length) property.HasMaxLength(length);
    }

    private ValueConverter? ConverterOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(TenantId) && !wired) return dialect.StoresIdsAsBytes ? NotWiredBytes : NotWired;
        if (IsTypedId(plain)) return (ValueConverter)Activator.CreateInstance((dialect.StoresIdsAsBytes ? typeof(IdToBytes<>) : typeof(IdToGuid<>)).MakeGenericType(plain))!;
        if (plain == typeof(Guid) && dialect.StoresIdsAsBytes) return GuidToBytes;
        if (plain == typeof(DateTimeOffset)) return dialect.StoresInstantsAsNumbers ? InstantToNumber : null;
        if (plain == typeof(UserId)) return UserIdToText;
        if (plain == typeof(PartialDate)) return PartialDateToText;
        if (plain == typeof(CountryCode)) return CountryToText;
        return null;
    }

    private static int? FixedLengthOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(UserId)) return UserId.MaxLength;
        if (plain == typeof(PartialDate)) return 10;
        if (plain == typeof(CountryCode)) return 2;
        return null;
    }

    /// <summary>Whether a property holds an id of the library.</summary>
    public static bool IsId(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return IsTypedId(plain) || plain == typeof(UserId);
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    // EF's own boxes every byte, and a save compares the key of a changed record once for every table that points at it.
    private static readonly ValueComparer<byte[]> SameBytes = new((one, other) => AreSame(one, other), bytes => HashOf(bytes), bytes => bytes);

    private static bool AreSame(byte[]? one, byte[]? other) => one is null || other is null ? ReferenceEquals(one, other) : one.AsSpan().SequenceEqual(other);

    private static int HashOf(byte[] bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static readonly ValueConverter<Guid, byte[]> GuidToBytes = new(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private static readonly ValueConverter<DateTimeOffset, long> InstantToNumber = new(at => Instant.ToMicroseconds(at), number => Instant.FromMicroseconds(number));

    private static readonly ValueConverter<UserId, string> UserIdToText = new(user => user.Value, text => new UserId(text));

    private static readonly ValueConverter<PartialDate, string> PartialDateToText = new(date => date.ToString(), text => PartialDate.Parse(text, "date"));

    private static readonly ValueConverter<CountryCode, string> CountryToText = new(country => country.Value, text => CountryCode.Parse(text, "country"));

    // Every insert, update and delete writes the tenant, so a context without the library's interceptors cannot save silently.
    private static readonly ValueConverter<TenantId, Guid> NotWired = new(tenant => RefuseToWrite(tenant), value => new TenantId(value));

    // The same column as with the library's part: migrations are written without it.
    private static readonly ValueConverter<TenantId, byte[]> NotWiredBytes = new(tenant => RefuseToWrite(tenant).ToByteArray(true), bytes => new TenantId(new Guid(bytes, true)));

    private static Guid RefuseToWrite(TenantId tenant) => throw new CrmException(EntityFrameworkErrors.NotWired, tenant.IsNone ? "tenant" : null);

    private sealed class IdToBytes<TId>() : ValueConverter<TId, byte[]>(id => id.Value.ToByteArray(true), bytes => Read(bytes))
        where TId : struct, ITypedId<TId>
    {
        private static TId Read(byte[] bytes) => TId.From(new Guid(bytes, true));
    }

    private sealed class IdToGuid<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Read(value))
        where TId : struct, ITypedId<TId>
    {
        private static TId Read(Guid value) => TId.From(value);
    }
}
