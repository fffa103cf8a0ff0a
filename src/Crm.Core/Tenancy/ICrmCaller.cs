namespace Crm.Core.Tenancy;

/// <summary>
/// Who acts right now: feeds tenancy, audit and permissions. A singleton that answers for the current flow of
/// execution, as <c>IHttpContextAccessor</c> does; it must not keep what it read.
/// </summary>
public interface ICrmCaller
{
    /// <summary>The tenant acted for; <c>default</c> when there is none, and then every read and write is refused.</summary>
    TenantId Tenant { get; }

    /// <summary>The acting user; null for a program acting on its own.</summary>
    UserId? User { get; }

    /// <summary>Through what, for the audit: <c>web</c>, <c>import</c>, <c>crm command</c>. 1 to 64 characters.</summary>
    string Via { get; }
}
