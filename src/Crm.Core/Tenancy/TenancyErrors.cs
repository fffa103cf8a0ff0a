using Crm.Core.Errors;

namespace Crm.Core.Tenancy;

/// <summary>What tenancy refuses.</summary>
public static class TenancyErrors
{
    /// <summary>No tenant in scope: nothing was read or written.</summary>
    public static readonly CrmError NoTenant = new(
        "crm.tenancy.no-tenant",
        "No tenant is in scope, so nothing was read or written. Let your ICrmCaller answer with a tenant, or wrap the work in CurrentCaller.ActAs(…).");

    /// <summary>The caller does not say through what it acts.</summary>
    public static readonly CrmError InvalidVia = new(
        "crm.tenancy.invalid-via", "The audit notes through what somebody acts. Let your ICrmCaller answer Via with 1 to 64 characters, such as 'web' or 'import'.");

    /// <summary>A record of another tenant was about to be written.</summary>
    public static readonly CrmError ForeignTenant = new(
        "crm.tenancy.foreign-tenant",
        "A record of another tenant is part of this change, so nothing was written. Use one unit of work per tenant.");
}
