using Crm.Core.Tenancy;

namespace Crm.Core.Testing;

/// <summary>Values tests need and do not care about.</summary>
public static class Some
{
    public static readonly TenantId Tenant = TenantId.FromName("some");

    public static readonly TenantId OtherTenant = TenantId.FromName("other");

    public static readonly UserId User = new("u-1");

    public static readonly UserId OtherUser = new("u-2");

    public static readonly DateTimeOffset Instant = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    private static int _ids;

    /// <summary>A new Guid, different at every call, the same sequence in every run.</summary>
    public static Guid Id() => new(Interlocked.Increment(ref _ids), 0x2026, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
