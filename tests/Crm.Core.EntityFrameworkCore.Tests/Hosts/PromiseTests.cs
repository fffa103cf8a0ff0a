using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Events;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>The lines of the promise (architecture, "Embedding"), as a newcomer writes them.</summary>
public sealed class PromiseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-promise-");

    [Fact]
    public async Task The_ten_lines_do_what_they_say()
    {
        var connection = $"Data Source={Path.Combine(_folder.FullName, "app.db")}";
        var services = new ServiceCollection().AddLogging();
        services.AddDbContextPool<AppDb>(o => o.UseSqlite(connection));
        services.AddCrm(o => o.BaseCurrency = "VND")
                .UseEntityFrameworkCore<AppDb>(ef => ef.UseSqlite())
                .UseCaller<HttpCaller>()
                .Handle<CustomerAdded, Welcome>();
        services.AddSingleton<Welcomed>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var (db, crm) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<ICrm>());
        await db.Database.EnsureCreatedAsync();
        var (at, ct) = (DateTimeOffset.UtcNow.AddMinutes(-5), CancellationToken.None);

        var lan = await crm.Customers.AddAsync(NewCustomer.Person("Nguyễn Thị Lan")
            .Email("lan@example.vn").Phone("0912345678").ExternalId("shop", "C-17"), ct);
        await crm.Purchases.RecordAsync(lan.Id, new("shop", "HD-1"), Money.Of(1_250_000, "VND"), at, ct);   // before any save
        await crm.Interactions.RecordAsync(lan.Id, Channel.Call, Direction.Inbound, at, "asked for delivery", ct);
        await db.SaveChangesAsync(ct);

        var timeline = await crm.Timeline.OfAsync(lan.Id, ct: ct);
        Assert.Contains(timeline.Items, e => e.What == "purchase.placed" && e.Amount == Money.Of(1_250_000, "VND"));
        Assert.Contains(timeline.Items, e => e.What == "interaction.call.inbound" && e.Text == "asked for delivery");
        var delivered = await provider.GetRequiredService<IEventDispatcher>().DispatchAsync(ct);
        Assert.Equal(0, delivered.Failed);
        Assert.Equal([lan.Id], provider.GetRequiredService<Welcomed>().Customers);
        Assert.Equal(TenantId.FromName("acme"), lan.TenantId);
        var audit = await scope.ServiceProvider.GetRequiredService<IAuditTrail>().OfRecordAsync(Customer.TypeName, lan.Key, PageRequest.First, ct);
        Assert.Equal((new UserId("seller"), "web"), (audit.Items[0].Entry.User!.Value, audit.Items[0].Entry.Via));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private sealed class AppDb(DbContextOptions<AppDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model) => model.UseCrm(Database);
    }

    private sealed class HttpCaller : ICrmCaller
    {
        public TenantId Tenant => TenantId.FromName("acme");

        public UserId? User => new UserId("seller");

        public string Via => "web";
    }

    private sealed class Welcomed
    {
        public List<CustomerId> Customers { get; } = [];
    }

    private sealed class Welcome(Welcomed welcomed) : ICrmEventHandler<CustomerAdded>
    {
        public Task HandleAsync(CustomerAdded occurred, Delivery delivery, CancellationToken ct)
        {
            welcomed.Customers.Add(occurred.CustomerId);
            return Task.CompletedTask;
        }
    }
}
