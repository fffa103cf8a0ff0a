using Crm.Core.Tenancy;

namespace Crm.Core.Conformance;

/// <summary>Who acts in a suite, unless a fact says otherwise.</summary>
public sealed class ConformanceCaller : ICrmCaller
{
    /// <summary>The tenant of every fact.</summary>
    public static readonly TenantId Home = TenantId.FromName("conformance home");

    /// <summary>Another tenant, which must never see or change anything of <see cref="Home"/>.</summary>
    public static readonly TenantId Away = TenantId.FromName("conformance away");

    /// <inheritdoc />
    public TenantId Tenant { get; set; } = Home;

    /// <inheritdoc />
    public UserId? User { get; set; } = new("conformance-user");

    /// <inheritdoc />
    public string Via { get; set; } = "conformance";
}
