using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Tenancy;

/// <summary>Whose customers they are. Every stored row carries one; <c>default</c> means "no tenant" and is refused.</summary>
/// <param name="Value">The tenant's Guid; never empty for a real tenant.</param>
[JsonConverter(typeof(TypedIdJsonConverter<TenantId>))]
public readonly record struct TenantId(Guid Value) : ITypedId<TenantId>, IComparable<TenantId>
{
    /// <summary>The only tenant of a host that does not think in tenants.</summary>
    public static readonly TenantId Default = new(new Guid("00000000-0000-7000-8000-000000000001"));

    /// <summary>True for <c>default</c>: no tenant at all.</summary>
    public bool IsNone => Value == Guid.Empty;

    /// <inheritdoc />
    public static TenantId From(Guid value) => new(value);

    /// <summary>The same id for the same name, on every machine: the first 16 bytes of SHA-256, marked as a version-8 Guid (RFC 9562).</summary>
    /// <param name="name">The host's own name for the tenant, for example <c>acme</c>; compared ordinally.</param>
    public static TenantId FromName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes("crm.tenant:" + name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(new Guid(hash[..16], bigEndian: true));
    }

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(TenantId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
