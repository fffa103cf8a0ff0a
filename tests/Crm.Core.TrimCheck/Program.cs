using System.Runtime.CompilerServices;
using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Events;
using Crm.Core.Interactions;
using Crm.Core.Purchases;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Traits;
using Crm.Core.TrimCheck;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

// Every step uses a part of the library that trimming or missing dynamic code could break; later ones use what earlier ones stored.
(string Name, Func<IServiceProvider, Task<bool>> Holds)[] steps =
[
    ("no dynamic code", _ => Task.FromResult(!RuntimeFeature.IsDynamicCodeSupported)),
    ("options", s => Task.FromResult(s.GetRequiredService<IOptions<CrmOptions>>().Value.BaseCurrency == "VND")),
    ("ids", s => Task.FromResult(s.GetRequiredService<IIdGenerator>().Next() != Guid.Empty)),
    ("tables", _ => Task.FromResult(Money.Of(1_250_000, "VND").Currency == Currency.Parse("VND"))),
    ("add", async s => (await Crm(s).Customers.AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Email("lan@example.vn").Phone("0912345678").ExternalId("shop", "C-17"))).Version == 0),
    ("find what was added", async s => await LanAsync(s) is { DisplayName: "Nguyễn Thị Lan" }),
    ("record a purchase", async s => (await Crm(s).Purchases.RecordAsync((await LanAsync(s)).Id, Sale("HD-1").Line("P-1", 2, 50_000))).TotalMinor == 100_000),
    ("record an interaction", async s => (await Crm(s).Interactions.RecordAsync((await LanAsync(s)).Id, Channel.Call, Direction.Inbound, Now(s), "asked")).Id.Value != Guid.Empty),
    ("note a trait", async s => (await Crm(s).Traits.NoteAsync((await LanAsync(s)).Id, NewTrait.Need("parking"))).IsCurrent),
    ("hold a purchase", async s => (await Crm(s).Purchases.HoldAsync(Sale("HD-2").Line("P-1", 1, 1), [HeldKey.Phone("0912 345 678")])).Payload.Length > 0),
    ("save", async s =>
    {
        await s.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        return (await LanAsync(s)).Version == 1;
    }),
    ("link by keys", async s => (await Crm(s).Unidentified.LinkByKeysAsync((await LanAsync(s)).Id)).Linked.Count == 1),
    ("save again", async s =>
    {
        await s.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        return await Crm(s).Purchases.CountAsync() == 2;
    }),
    ("list by name", async s => (await Crm(s).Customers.ListAsync()).Items is [{ PrimaryEmail: "lan@example.vn" }]),
    ("list newest first", async s => (await Crm(s).Purchases.OfAsync((await LanAsync(s)).Id, new(1))).Next is not null),
    ("list products and categories", async s => (await Crm(s).Products.ListAsync()).Items.Count + (await Crm(s).Products.ListCategoriesAsync()).Items.Count == 0),
    ("list what is held", async s => (await Crm(s).Unidentified.ListAsync()).Items.Count == 0),
    ("list ties", async s => (await Crm(s).Affiliations.OfPersonAsync((await LanAsync(s)).Id)).Items.Count == 0),
    ("cancel", async s => (await Crm(s).Purchases.CancelAsync((await Crm(s).Purchases.FindByOrderNumberAsync(new("shop", "HD-2")))!.Id, ReasonCode.Parse("out-of-stock"))).Status is PurchaseStatus.Cancelled),
    ("facts in a condition", async s => await Crm(s).Customers.CountAsync(Specification.For<Customer>().Where(c => Facts.Of<Purchase>(c).Any(p => p.TotalMinor > 1))) == 1),
    ("timeline", async s => (await Crm(s).Timeline.OfAsync((await LanAsync(s)).Id)).Items.Select(e => e.Kind).Distinct(StringComparer.Ordinal).Count() == 4),
    ("fields", async s => (await Crm(s).Fields.GetAsync("customer", "name")).Answers("vi").Which == "Tên"),
    ("audit", async s => (await s.GetRequiredService<IAuditTrail>().OfRecordAsync(Customer.TypeName, (await LanAsync(s)).Id.Value, PageRequest.First)).Items is [{ Changes.Count: > 0 }]),
    ("dispatch", async s => await s.GetRequiredService<IEventDispatcher>().DispatchAsync() is { Delivered: > 5, Failed: 0 }),
    ("handle", s => Task.FromResult(s.GetRequiredService<Counter>().Seen > 5)),
];

var services = new ServiceCollection();
services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
services.AddSingleton<Counter>();
services.AddCrm(o => o.BaseCurrency = "VND").UseInMemory().Handle<CrmEvent, CountingHandler>("counting");
await using var provider = services.BuildServiceProvider();
await using var scope = provider.CreateAsyncScope();
foreach (var (name, holds) in steps)
{
    if (await holds(scope.ServiceProvider)) continue;
    await Console.Error.WriteLineAsync($"does not hold: {name}");
    return 1;
}

Console.WriteLine($"{steps.Length} steps hold");
return 0;

static ICrm Crm(IServiceProvider services) => services.GetRequiredService<ICrm>();

static DateTimeOffset Now(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow();

static NewPurchase Sale(string number) => NewPurchase.Sale(new OrderNumber("shop", number), Currency.Vnd, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

static async Task<Customer> LanAsync(IServiceProvider services) =>
    await Crm(services).Customers.FindByExternalIdAsync("shop", "C-17") ?? throw new InvalidOperationException("Nobody was added.");
