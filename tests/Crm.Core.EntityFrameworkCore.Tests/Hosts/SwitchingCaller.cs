using Crm.Core.Tenancy;
using Crm.Core.Testing;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>A caller whose tenant a test changes.</summary>
public sealed class SwitchingCaller : ICrmCaller
{
    public TenantId Tenant { get; set; } = Some.Tenant;

    public UserId? User { get; set; } = Some.User;

    public string Via => "test";
}
