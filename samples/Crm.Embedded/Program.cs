using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Events;
using Crm.Core.Interactions;
using Crm.Core.Values;
using Crm.Embedded;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

// An application that has its own users, in its own context, and now gets customers.
var ct = CancellationToken.None;
var file = Path.Combine(Directory.CreateTempSubdirectory("crm-embedded-").FullName, "app.db");
var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddDbContextPool<AppDb>(o => o.UseSqlite($"Data Source={file}"));
builder.Services.AddCrm(o => o.BaseCurrency = "VND")
        .UseEntityFrameworkCore<AppDb>(ef => ef.UseSqlite())
        .Handle<CustomerAdded, Welcome>("welcome");
await using var app = builder.Build();
await using var scope = app.Services.CreateAsyncScope();
var db = scope.ServiceProvider.GetRequiredService<AppDb>();
var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
await db.Database.EnsureCreatedAsync(ct);
var at = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();

var lan = await crm.Customers.AddAsync(NewCustomer.Person("Nguyễn Thị Lan")
    .Email("lan@example.vn").Phone("0912345678").ExternalId("shop", "C-17"), ct);
await crm.Purchases.RecordAsync(lan.Id, new("shop", "HD-1"), Money.Of(1_250_000, "VND"), at.AddDays(-2), ct);
await crm.Interactions.RecordAsync(lan.Id, Channel.Call, Direction.Inbound, at.AddDays(-1), "asked for delivery", ct);
db.Users.Add(new() { UserName = "an", NormalizedUserName = "AN" });
await db.SaveChangesAsync(ct); // the only save: the host's user, the customer, events and audit in one transaction

foreach (var entry in (await crm.Timeline.OfAsync(lan.Id, ct: ct)).Items)
    Console.WriteLine($"{entry.At:yyyy-MM-dd HH:mm}  {entry.What,-20} {entry.Amount} {entry.Text}");

// A running host does this by itself after services.AddCrm().AddBackgroundProcessing().
await app.Services.GetRequiredService<IEventDispatcher>().DispatchAsync(ct);

namespace Crm.Embedded
{
    internal sealed class AppDb(DbContextOptions<AppDb> options) : IdentityDbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.UseCrm(Database);
        }
    }

    internal sealed class Welcome(ICustomers customers) : ICrmEventHandler<CustomerAdded>
    {
        public async Task HandleAsync(CustomerAdded occurred, Delivery delivery, CancellationToken ct)
        {
            var customer = await customers.GetAsync(occurred.CustomerId, ct);
            Console.WriteLine($"Welcome, {customer.DisplayName}!");
        }
    }
}
