using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Tests.Hosts.Visits;
using Crm.Core.Rules;
using Crm.Core.Rules.Schema;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>What docs/extending.md shows: rules ask for records in a host's own tables.</summary>
public sealed class HostSourceTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset s_monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-visits-");
    private readonly ServiceProvider _services;
    private CustomerId _lan;
    private CustomerId _vy;

    public HostSourceTests()
    {
        var visits = RuleSource<Customer, Visit>.Of(
            "visit", "visits of our shops", c => Facts.Of<Visit>(c), v => v.At, v => v.Id, v => v.Id,
            new RuleFields<Visit>().Code("shop", "which shop", v => v.Shop, v => v.Shop).Number("minutes", "how long", v => v.Minutes, v => v.Minutes).InVietnamese(("shop", "cửa hàng"), ("minutes", "số phút")),
            vietnamese: "lượt ghé");
        var cards = RuleSource<Customer, LoyaltyCard>.Of(
            "card", "loyalty cards", c => Facts.Of<LoyaltyCard>(c), k => DateTimeOffset.UnixEpoch, k => k.CustomerId, k => k.CustomerId.Value, new());
        var services = new ServiceCollection().AddLogging();
        services.AddDbContext<VisitDb>(o => o.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "app.db")}"));
        services.AddCrm()
            .UseCaller(new CrmCaller(TenantId.FromName("acme"), new("seller"), "test"))
            .AddRuleSource(new HostSubjectSource<Customer, Visit, CustomerId>(
                visits, v => v.CustomerId, c => c.Id, (s, ids, ct) => s.GetRequiredService<VisitDb>().Visits.Where(v => ids.Contains(v.CustomerId)).ToListAsync(ct)))
            .AddRuleSource(new HostSubjectSource<Customer, LoyaltyCard, CustomerId>(
                cards, k => k.CustomerId, c => c.Id, (s, ids, ct) => s.GetRequiredService<VisitDb>().LoyaltyCards.Where(k => ids.Contains(k.CustomerId)).ToListAsync(ct)))
            .AddRuleFields(RelatedFields<Customer>.Of(cards, new RuleFields<LoyaltyCard>().Code("card-number", "the number of the loyalty card", k => k.Number, k => k.Number).InVietnamese(("card-number", "số thẻ"))))
            .UseEntityFrameworkCore<VisitDb>(ef => ef.UseSqlite());
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public async Task InitializeAsync() => await InScopeAsync(async (db, crm) =>
    {
        await db.Database.EnsureCreatedAsync();
        _lan = (await crm.Customers.AddAsync(NewCustomer.Person("Lan"))).Id;
        _vy = (await crm.Customers.AddAsync(NewCustomer.Person("Vy"))).Id;
        db.Add(new LoyaltyCard { CustomerId = _lan, Number = "L-0042" });
        foreach (var (day, minutes) in ((int, int)[])[(0, 10), (1, 20), (2, 60)]) db.Add(new Visit { CustomerId = _lan, Shop = "hn-1", Minutes = minutes, At = s_monday.AddDays(day) });
        db.Add(new Visit { CustomerId = _vy, Shop = "hcm-1", Minutes = 5, At = s_monday });
        await db.SaveChangesAsync();
    });

    [Theory]
    [InlineData("count(visit) >= 3", "Lan")]
    [InlineData("count(visit where shop = \"hn-1\" in last 48h) = 2", "Lan")]
    [InlineData("sum(visit.minutes) < 10", "Vy")]
    [InlineData("max(visit.minutes) >= 60 and last(visit.shop) = \"hn-1\"", "Lan")]
    [InlineData("top 1 by sum(visit.minutes)", "Lan")]
    [InlineData("sequence(visit where minutes < 15 then visit where minutes > 50 within 3d)", "Lan")]
    [InlineData("no visit where shop = \"hn-1\"", "Vy")]
    [InlineData("card-number starts with \"L-\"", "Lan")]
    [InlineData("card-number is unknown", "Vy")]
    public async Task Rules_ask_for_a_hosts_own_records_alike_in_the_database_and_in_memory(string text, string found)
    {
        await using var scope = _services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var bound = await rules.BindAsync(Rule.Parse(text), s_monday.AddDays(3));

        var ids = await rules.ListAsync(bound).ToListAsync();

        Assert.Equal([found == "Lan" ? _lan.Value : _vy.Value], ids);
        foreach (var id in (CustomerId[])[_lan, _vy])
        {
            var loaded = (await rules.LoadAsync(bound, id.Value))!;
            Assert.Equal((ids.Contains(id.Value), ids.Contains(id.Value)), (bound.Holds(loaded), bound.Explain(loaded).Holds));
        }
    }

    [Fact]
    public async Task They_are_asked_in_csharp_by_name_and_explained_by_their_names()
    {
        await using var scope = _services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var rule = Rule.For<Customer>(c => c.Records<Visit>("visit").Where(v => v.Named.Code("shop").Is("hn-1")).Count() >= 3 & c.Named.Code("card-number").StartsWith("L-"));

        var bound = await rules.BindAsync(rule, s_monday.AddDays(3));

        Assert.Equal("count(visit where shop = \"hn-1\") >= 3 and card-number starts with \"L-\"", rule.Text);
        Assert.Equal(1, await rules.CountAsync(bound));
        Assert.Contains("số lượng(lượt ghé với cửa hàng = \"hn-1\") >= 3 — hiện là 0", (await rules.ExplainAsync(bound, _vy.Value))?.ToText("vi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_segment_follows_what_the_host_notes()
    {
        var id = default(SegmentId);
        await InScopeAsync(async (db, crm) =>
        {
            id = (await crm.Segments.DefineAsync("Visitors", "count(visit) >= 3")).Id;
            await db.SaveChangesAsync();
            await crm.Segments.RefreshAsync(id);
        });

        await InScopeAsync(async (db, crm) =>
        {
            for (var i = 0; i < 2; i++) db.Add(new Visit { CustomerId = _vy, Shop = "hn-1", Minutes = 1, At = s_monday });
            crm.Segments.NoteChanged("visit", [_vy.Value]);
            await db.SaveChangesAsync();
        });
        await InScopeAsync(async (_, crm) =>
        {
            await crm.Segments.UpdateAsync();
            Assert.Equal([_lan.Value, _vy.Value], await crm.Segments.MembersAsync(id).ToListAsync());
        });
    }

    public Task DisposeAsync() => _services.DisposeAsync().AsTask();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task InScopeAsync(Func<VisitDb, ICrm, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<VisitDb>(), scope.ServiceProvider.GetRequiredService<ICrm>());
    }
}
