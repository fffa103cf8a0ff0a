using System.Globalization;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Storage;

/// <summary>What a host does with the library, each time in a scope of its own.</summary>
internal sealed class CrmOperations(Store store)
{
    private static int s_unique;

    private readonly Population _population = store.Population;
    private readonly Random _random = new(20_26);

    private int _run;

    public Task ReadAsync() => InScopeAsync(async crm =>
        Must(await crm.Customers.FindAsync(Anybody()) is { ContactPoints.Count: 2, ExternalIds.Count: 1 }));

    public Task FirstPageAsync() => PageAsync(new(50));

    public Task MiddlePageAsync() => PageAsync(new(50, new Cursor(CustomerOrder.Name.Name, Population.Customer(_population.InTheMiddle(_random)).Value)));

    public Task InsertAsync() => InScopeAsync(async (crm, db) =>
    {
        var number = Next();
        await crm.Customers.AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Email($"new{number}@example.vn").Phone("0912345678").ExternalId("benchmark", number));
        await db.SaveChangesAsync();
    });

    public Task UpdateAsync() => InScopeAsync(async (crm, db) =>
    {
        var owner = new UserId("u" + Next());
        await crm.Customers.ChangeAsync(Anybody(), (customer, at) => customer.AssignTo(owner, null, ReasonCode.Parse("round-robin"), at));
        await db.SaveChangesAsync();
    });

    public Task RecordPurchaseAsync() => InScopeAsync(async (crm, db) =>
    {
        await crm.Purchases.RecordAsync(
            Anybody(), NewPurchase.Sale(new("benchmark", Next()), Currency.Parse("VND"), _population.End.AddSeconds(_run)).Line("P1", 2, 50_000m).Line("P2", 1, 20_000m));
        await db.SaveChangesAsync();
    });

    public Task TimelineOfAnyAsync() => InScopeAsync(async crm => Must((await crm.Timeline.OfAsync(Anybody())).Items.Count > 0));

    public Task TimelineOfBusyAsync() => InScopeAsync(async crm => Must((await crm.Timeline.OfAsync(SomebodyBusy())).Items.Count > 0));

    /// <summary>Third pages of customers that have one: the first two are read beforehand.</summary>
    public async Task<Func<Task>> ThirdPagesAsync(int count)
    {
        var pages = new List<(CustomerId Customer, PageRequest Page)>();
        for (var tries = 0; pages.Count < count && tries < 20 * count; tries++)
        {
            var customer = SomebodyBusy();
            await InScopeAsync(async crm =>
            {
                var first = await crm.Timeline.OfAsync(customer);
                var second = first.Next is null ? first : await crm.Timeline.OfAsync(customer, new(50, first.Next));
                if (second.Next is { } next) pages.Add((customer, new(50, next)));
            });
        }

        Must(pages.Count > 0);
        var at = 0;
        return () => InScopeAsync(async crm =>
        {
            var (customer, page) = pages[at++ % pages.Count];
            Must((await crm.Timeline.OfAsync(customer, page)).Items.Count > 0);
        });
    }

    private Task PageAsync(PageRequest page) => InScopeAsync(async crm =>
        Must((await crm.Customers.ListAsync(Specification.For<Customer>().OrderBy(CustomerOrder.Name).Paged(page))).Items.Count == 50));

    private CustomerId Anybody() => Population.Customer(_random.Next(_population.Customers));

    private CustomerId SomebodyBusy() => Population.Customer(_population.CustomerOfFact(_random.Next(_population.Facts)));

    private string Next()
    {
        _run++;
        return Interlocked.Increment(ref s_unique).ToString(CultureInfo.InvariantCulture);
    }

    private Task InScopeAsync(Func<ICrm, Task> act) => InScopeAsync((crm, _) => act(crm));

    private async Task InScopeAsync(Func<ICrm, CrmDb, Task> act)
    {
        await using var scope = store.Crm.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<ICrm>(), scope.ServiceProvider.GetRequiredService<CrmDb>());
    }

    private static void Must(bool condition)
    {
        if (!condition) throw new InvalidOperationException("The operation did not find what is there.");
    }
}
