using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Storage;

public sealed class InMemoryTests
{
    [Fact]
    public void Adding_a_record_twice_is_refused()
    {
        using var shop = new Shop();
        using var scope = shop.Services.CreateScope();
        var customers = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        var lan = A.Customer();
        customers.Add(lan);

        Assert.Equal("crm.storage.not-unique", Assert.Throws<CrmException>(() => customers.Add(lan)).Code);
    }
}
