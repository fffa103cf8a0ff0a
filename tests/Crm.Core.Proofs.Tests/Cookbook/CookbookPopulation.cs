using Crm.Core.Affiliations;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Proofs.Parity;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Traits;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Tests.Cookbook;

/// <summary>A few customers, leads and deals of whom the rules of the cookbook can be asked.</summary>
internal static class CookbookPopulation
{
    private static readonly ReasonCode s_marketing = ReasonCode.Parse("marketing");

    public static async Task AddToAsync(IServiceProvider services)
    {
        var work = new List<Func<Shop, Task>> { SetUpAsync, LanAsync, HungAsync, MaiAsync, TuanAsync, BinhAsync, CuongAsync, DungAsync, HaAsync, PhuongAsync, QuangAsync, AcmeAsync, BetaAsync, LeadsAsync };
        ConsentNoticeId notice = default;
        var number = 0;
        foreach (var step in work)
        {
            await using var scope = services.CreateAsyncScope();
            var shop = new Shop(scope.ServiceProvider.GetRequiredService<ICrm>(), number) { Notice = notice };
            await step(shop);
            await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
            (notice, number) = (shop.Notice, shop.Number);
        }
    }

    private static async Task SetUpAsync(Shop shop)
    {
        await shop.Crm.Pipelines.AddAsync("Sales", [new("new", "New", 10), new("offer", "Offer", 50)]);
        var coffee = await shop.Crm.Products.AddCategoryAsync("coffee", "Coffee");
        foreach (var (key, category) in ((string, string)[])[("machine", "machines"), ("beans", "roasted")])
            await shop.Crm.Products.AddAsync(key, key, (await shop.Crm.Products.AddCategoryAsync(category, category, coffee.Id)).Id);
        shop.Notice = (await shop.Crm.ConsentNotices.PublishAsync(s_marketing, "1", "vi", "May we write to you?")).Id;
    }

    // The machine, then beans again and again, until three months ago.
    private static async Task LanAsync(Shop shop)
    {
        var lan = await shop.AddAsync("lan", d => d.Email("lan@example.vn").OwnedBy(new("minh")).Address(AddressKind.Home, InHanoi()).Profile(Born(1966, 3, 20)));
        await shop.BuyAsync(lan, 200, 12_000_000, "web", null, "machine");
        foreach (var days in (int[])[170, 140, 120, 100]) await shop.BuyAsync(lan, days, 400_000, "web", null, "beans");
        await shop.Crm.Consents.GrantAsync(new NewConsent(lan, s_marketing, Channel.Email).Under(shop.Notice));
    }

    // The best customer, in both stores.
    private static async Task HungAsync(Shop shop)
    {
        var hung = await shop.AddAsync("hung", d => d.Email("hung@example.vn").Address(AddressKind.Home, InHanoi()).Profile(Born(1985, 3, 5)));
        foreach (var (days, store) in ((int, string)[])[(5, "hn-1"), (20, "hcm-1"), (40, "hn-1"), (70, "hn-1")]) await shop.BuyAsync(hung, days, 30_000_000, "store", store, "machine");
        await shop.Crm.Traits.NoteAsync(hung, NewTrait.Preference("Golf"));
        await shop.Crm.Consents.GrantAsync(new NewConsent(hung, s_marketing, Channel.Email).Under(shop.Notice));
        await shop.Crm.Consents.WithdrawAsync(new NewConsent(hung, s_marketing, Channel.Email).Under(shop.Notice));
    }

    private static async Task MaiAsync(Shop shop)
    {
        var mai = await shop.AddAsync("mai", d => d.Email("mai@example.vn").Profile(Born(1996, 4, 1)));
        await shop.Crm.Consents.GrantAsync(new NewConsent(mai, s_marketing, Channel.Email).Under(shop.Notice));
        await shop.BuyAsync(mai, 10, 300_000, "web", null, "beans");
        await shop.Crm.Traits.NoteAsync(mai, NewTrait.Preference("golf"));
    }

    private static async Task TuanAsync(Shop shop)
    {
        var tuan = await shop.AddAsync("tuan", d => d.OwnedBy(new("minh")));
        await shop.BuyAsync(tuan, 33, 450_000, null, "hn-1", "beans", hoursLater: 4);
        await shop.Crm.Interactions.RecordAsync(tuan, Channel.Call, Direction.Outbound, At(3), "how are the beans");
        await shop.Crm.Traits.NoteAsync(tuan, NewTrait.Preference("gôn"));
    }

    private static async Task BinhAsync(Shop shop)
    {
        var binh = await shop.AddAsync("binh", d => d.Email("binh@example.vn"));
        foreach (var topic in (string[])["golf", "wine"]) await shop.Crm.Traits.NoteAsync(binh, NewTrait.Preference(topic));
    }

    // Loyal for a year, then a complaint and silence.
    private static async Task CuongAsync(Shop shop)
    {
        var cuong = await shop.AddAsync("cuong", d => d.Phone("0912345678"));
        foreach (var days in (int[])[600, 560, 520, 480, 440, 400]) await shop.BuyAsync(cuong, days, 700_000, "store", "hcm-1", "beans");
        await shop.Crm.Cases.OpenAsync(new NewCase(cuong, CaseKind.Complaint, "late", Channel.Call).Being(CaseSeverity.High).CameIn(At(1)));
    }

    // Left, and came back.
    private static async Task DungAsync(Shop shop)
    {
        var dung = await shop.AddAsync("dung");
        await shop.BuyAsync(dung, 500, 900_000, "store", "hn-1", "beans");
        await shop.Crm.Churn.RecordAsync(dung, NewChurn.Detected(At(300)));
        await shop.BuyAsync(dung, 60, 900_000, "store", "hn-1", "beans");
        await shop.Crm.Cases.OpenAsync(new NewCase(dung, CaseKind.Complaint, "stale", Channel.Call).CameIn(At(90)));
    }

    // Buys what is cheap, and sends it back.
    private static async Task HaAsync(Shop shop)
    {
        var ha = await shop.AddAsync("ha");
        foreach (var days in (int[])[50, 45]) await shop.BuyAsync(ha, days, 200_000, "web", null, "cup", discount: 50_000);
        foreach (var days in (int[])[44, 40]) await shop.Crm.Purchases.RecordReturnAsync(ha, NewPurchase.Return(shop.Order(), Vnd(150_000), At(days)));
    }

    private static async Task PhuongAsync(Shop shop)
    {
        var phuong = await shop.AddAsync("phuong");
        await shop.Crm.Interactions.RecordAsync(phuong, Channel.Call, Direction.Outbound, At(30), "would you recommend us?");
        await shop.Crm.Feedback.RecordAsync(phuong, NewFeedback.Recommendation(4, Channel.Survey, At(20)));
    }

    private static async Task QuangAsync(Shop shop)
    {
        var quang = await shop.AddAsync("quang");
        await shop.Crm.Feedback.RecordAsync(quang, NewFeedback.Recommendation(5, Channel.Survey, At(200)));
        await shop.Crm.Interactions.RecordAsync(quang, Channel.Call, Direction.Outbound, At(190), "what went wrong");
        await shop.Crm.Feedback.RecordAsync(quang, NewFeedback.Recommendation(10, Channel.Survey, At(15)));
    }

    private static async Task AcmeAsync(Shop shop)
    {
        var acme = (await shop.Crm.Customers.AddAsync(NewCustomer.Organisation("Acme").ExternalId("shop", "acme"))).Id;
        var duc = await shop.AddAsync("duc", d => d.Phone("0912345670").Email("duc@example.vn"));
        await shop.Crm.Customers.ChangeAsync(duc, (c, at) => c.MarkContactPointInvalid(c.ContactPoints[0].Number, at));
        await shop.Crm.Affiliations.AddAsync(new NewAffiliation(duc, acme, AffiliationRoles.Director).During(new(2024, 1, 1)).Deciding(DecisionRole.DecisionMaker));
        await shop.Crm.Contracts.AddAsync(new NewContract(acme, "C-1", new(2025, 5, 1), new(2026, 4, 30), Vnd(60_000_000)).Agreed(At(330)));
        await shop.Crm.Opportunities.AddAsync(new NewOpportunity("Acme: machines").For(acme).Worth(Vnd(150_000_000)).OpenedAt(At(50)));
        await shop.Crm.Opportunities.AddAsync(new NewOpportunity("Acme: cups").For(acme).Worth(Vnd(5_000_000)).OpenedAt(At(5)).Next("send an offer", new(2026, 4, 2)));
    }

    private static async Task BetaAsync(Shop shop)
    {
        var beta = (await shop.Crm.Customers.AddAsync(NewCustomer.Organisation("Beta").ExternalId("shop", "beta"))).Id;
        var giang = await shop.AddAsync("giang", d => d.Phone("0912345674"));
        await shop.Crm.Affiliations.AddAsync(new NewAffiliation(giang, beta, AffiliationRoles.Employee).During(new(2024, 1, 1)).Deciding(DecisionRole.User));
        await shop.Crm.Affiliations.AddAsync(new NewAffiliation(await shop.AddAsync("khanh"), beta, AffiliationRoles.Director).During(new(2024, 1, 1), new(2026, 1, 31)).Deciding(DecisionRole.DecisionMaker));
        await shop.Crm.Contracts.AddAsync(new NewContract(beta, "C-2", new(2025, 5, 1), new(2026, 4, 30), Vnd(60_000_000)).Agreed(At(330)));
        await shop.Crm.FollowUps.PlanAsync(NewFollowUp.For(beta, "talk about the renewal", At(-7)));
        await shop.Crm.Opportunities.AddAsync(new NewOpportunity("Beta: machines").For(beta).Worth(Vnd(200_000_000)).OpenedAt(At(90)).Won(At(30)));
    }

    private static async Task LeadsAsync(Shop shop)
    {
        await shop.Crm.Leads.AddAsync(NewLead.Of("Vy").From("web").Phone("0912345671").Worth(Vnd(80_000_000)).CameIn(At(2)));
        var yen = await shop.Crm.Leads.AddAsync(NewLead.Of("Yến").From("web").Phone("0912345672").Worth(Vnd(10_000_000)).CameIn(At(2)));
        await shop.Crm.Interactions.RecordWithLeadAsync(yen.Id, new(Channel.Call, Direction.Outbound, At(1)));
        await shop.Crm.Leads.AddAsync(NewLead.Of("Zet").From("fair").Email("zet@example.vn").Worth(Vnd(90_000_000)).CameIn(At(2)));
    }

    private static DateTimeOffset At(int daysAgo) => ParityPools.Now.AddDays(-daysAgo);

    private static Money Vnd(decimal amount) => Money.Of(amount, "VND");

    private static PostalAddress InHanoi() => PostalAddress.Of(CountryCode.Vietnam, "1 Hàng Bài", city: "Hà Nội");

    private static PersonProfile Born(int year, int month, int day) => PersonProfile.Unknown with { BirthDate = new(year, month, day) };

    private sealed class Shop(ICrm crm, int number)
    {
        public ICrm Crm { get; } = crm;

        public int Number { get; private set; } = number;

        public ConsentNoticeId Notice { get; set; }

        public OrderNumber Order() => new("till", $"{++Number}");

        public async Task<CustomerId> AddAsync(string name, Func<NewCustomer, NewCustomer>? more = null) =>
            (await Crm.Customers.AddAsync((more ?? (d => d))(NewCustomer.Person(name).ExternalId("shop", name)))).Id;

        public async Task BuyAsync(CustomerId customer, int daysAgo, decimal amount, string? channel, string? store, string product, decimal discount = 0, int hoursLater = 0)
        {
            var draft = NewPurchase.Sale(Order(), Currency.Vnd, At(daysAgo).AddHours(hoursLater)).Line(product, 1, amount).Through(channel).In(store);
            await Crm.Purchases.RecordAsync(customer, discount == 0 ? draft : draft.Discount(Vnd(discount)));
        }
    }
}
