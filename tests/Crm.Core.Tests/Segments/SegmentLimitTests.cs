using Crm.Core.Errors;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Segments;

public sealed class SegmentLimitTests
{
    [Fact]
    public async Task A_tenant_has_at_most_a_thousand_segments_in_use()
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();
        var repository = scope.ServiceProvider.GetRequiredService<IRepository<Segment, SegmentId>>();
        var tenant = scope.ServiceProvider.GetRequiredService<Crm.Core.Tenancy.CurrentCaller>().Tenant;
        for (var i = 0; i < 1_000; i++) repository.Add(Segment.Define(tenant, new(Testing.Some.Id()), SegmentSubject.Customers, $"s{i}", null, shop.Now));
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();

        var refused = await Assert.ThrowsAsync<CrmException>(() => shop.Write(crm => crm.Segments.DefineAsync("one more", "everybody")));

        Assert.Equal("crm.segment.too-many", refused.Code);
    }
}
