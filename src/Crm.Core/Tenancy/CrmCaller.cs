namespace Crm.Core.Tenancy;

/// <summary>A caller known in advance: a job, a command, a test.</summary>
/// <param name="Tenant">The tenant acted for.</param>
/// <param name="User">The acting user; null for a program acting on its own.</param>
/// <param name="Via">Through what, for the audit.</param>
public sealed record CrmCaller(TenantId Tenant, UserId? User = null, string Via = "host") : ICrmCaller
{
    /// <summary>The only tenant, no user: what a host gets that names no caller.</summary>
    public static readonly CrmCaller Default = new(TenantId.Default);
}
