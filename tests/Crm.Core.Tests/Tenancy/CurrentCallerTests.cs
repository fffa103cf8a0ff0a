using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Tenancy;

public sealed class CurrentCallerTests
{
    private readonly CurrentCaller _caller = new(new CrmCaller(Some.Tenant));

    [Fact]
    public void The_hosts_caller_acts_unless_said_otherwise() => Assert.Equal(Some.Tenant, _caller.Tenant);

    [Fact]
    public void Another_acts_until_its_scope_ends()
    {
        using (_caller.ActAs(new CrmCaller(Some.OtherTenant)))
        {
            Assert.Equal(Some.OtherTenant, _caller.Tenant);
            using (_caller.ActAs(new CrmCaller(Some.Tenant))) Assert.Equal(Some.Tenant, _caller.Tenant);
            Assert.Equal(Some.OtherTenant, _caller.Tenant);
        }

        Assert.Equal(Some.Tenant, _caller.Tenant);
    }

    [Fact]
    public async Task Another_acts_in_its_own_flow_only()
    {
        var acting = new TaskCompletionSource();
        var seen = new TaskCompletionSource();
        var other = Task.Run(async () =>
        {
            using (_caller.ActAs(new CrmCaller(Some.OtherTenant)))
            {
                acting.SetResult();
                await seen.Task;
                return _caller.Tenant;
            }
        });
        await acting.Task;
        var own = _caller.Tenant;
        seen.SetResult();

        Assert.Equal((Some.Tenant, Some.OtherTenant), (own, await other));
    }

    [Fact]
    public void Without_a_tenant_nothing_goes_on()
    {
        using (_caller.ActAs(new CrmCaller(default)))
            Assert.Equal("crm.tenancy.no-tenant", Assert.Throws<CrmException>(() => _caller.Tenant).Code);
    }
}
