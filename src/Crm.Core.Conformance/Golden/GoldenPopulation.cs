using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Traits;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Golden;

/// <summary>Eight customers that are easy to tell apart: each known in the system <c>golden</c> by its name. Eve did all that an did and is archived; of dung nothing is known.</summary>
/// <param name="services">The library's.</param>
/// <param name="now">The instant of the clock.</param>
public sealed class GoldenPopulation(IServiceProvider services, DateTimeOffset now)
{
    /// <summary>The system that knows them by their names.</summary>
    public const string System = "golden";

    /// <summary>What the attribute <c>guide</c> of an refers to.</summary>
    public static readonly Guid Guide = new("01990000-0000-7000-8000-00000000a001");

    private static readonly ReasonCode s_marketing = ReasonCode.Parse("marketing");

    private readonly Dictionary<string, CustomerId> _ids = new(StringComparer.Ordinal);
    private ConsentNoticeId _notice;
    private int _number;

    /// <summary>Their names, in the order they were added.</summary>
    public static IReadOnlyList<string> Names { get; } = ["an", "binh", "chi", "dung", "eve", "firm", "giang", "hoa"];

    /// <summary>Their ids by their names.</summary>
    public IReadOnlyDictionary<string, CustomerId> Ids => _ids;

    /// <summary>Stores them and all they did.</summary>
    public async Task AddAsync()
    {
        await SaveAsync(DeclareAsync);
        foreach (var name in Names) await SaveAsync(async crm => _ids[name] = (await crm.Customers.AddAsync(Draft(name).ExternalId(System, name))).Id);
        foreach (var name in (string[])["an", "eve"]) await SaveAsync(crm => AddDeedsOfAnAsync(crm, _ids[name]));
        await SaveAsync(CheckContactsAsync);
        await SaveAsync(FileAsync);
        await SaveAsync(AddPurchasesAsync);
        await SaveAsync(AddOldPurchasesAsync);
        await SaveAsync(FileAnewAsync);
        await SaveAsync(AddContactsAsync);
        await SaveAsync(AddOthersAsync);
        await SaveAsync(AddAffiliationsAsync);
        foreach (var step in (Func<ICrm, Task>[])[AskForConsentsAsync, AnswerConsentsAsync]) await SaveAsync(step);
        await SaveAsync(crm => crm.Customers.ChangeAsync(_ids["eve"], (c, at) => c.Archive(ReasonCode.Parse("moved-away"), at)));
    }

    private static async Task DeclareAsync(ICrm crm)
    {
        foreach (var (key, type) in ((string, AttributeType)[])
            [("note", AttributeType.Text), ("size", AttributeType.Number), ("weight", AttributeType.Decimal), ("since", AttributeType.Date), ("vip", AttributeType.Bool), ("guide", AttributeType.Reference)])
            await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, key, type));
        await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "level", AttributeType.Choice) { Choices = [new("gold", "Gold"), new("silver", "Silver")] });
        await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "hobbies", AttributeType.MultiChoice) { Choices = [new("golf", "Golf"), new("wine", "Wine"), new("golf-cart", "Golf carts")] });
        await crm.Pipelines.AddAsync("Sales", [new("new", "New", 10)]);
    }

    private static NewCustomer Draft(string name) => name switch
    {
        "an" or "eve" => NewCustomer.Person("Đặng Văn An").From("web").OwnedBy(new UserId("u-1")).Email($"{name}@example.vn").Phone(name is "an" ? "0912345678" : "0912345679").Tag("VIP", "Golf")
            .Address(AddressKind.Home, PostalAddress.Of(CountryCode.Vietnam, "1 Lê Lợi", city: "Vũng Tàu")).Address(AddressKind.Billing, PostalAddress.Of(CountryCode.Parse("US"), "1 Street", city: "Paris"))
            .Profile(Person("Hà Nội", new(2000, 2, 29)) with { Gender = Gender.Female, TimeZone = "Asia/Ho_Chi_Minh" })
            .Attribute("note", AttributeValue.Text("Thích cà phê")).Attribute("size", AttributeValue.Number(5)).Attribute("weight", AttributeValue.Decimal(2.5m)).Attribute("since", AttributeValue.Date(new(2026, 3, 1)))
            .Attribute("vip", AttributeValue.Bool(true)).Attribute("level", AttributeValue.Choice("gold")).Attribute("hobbies", AttributeValue.MultiChoice("golf-cart", "wine")).Attribute("guide", AttributeValue.Reference(Guide)),
        "binh" => NewCustomer.Person("Trần Bình").From("Web").Tag("vip")
            .Address(AddressKind.Home, PostalAddress.Of(CountryCode.Parse("US"), "2 Street", city: "VUNG TAU"))
            .Profile(Person("HA\u0300 NO\u0323\u0302I", new(1990)) with { TimeZone = "Europe/Berlin" })
            .Attribute("size", AttributeValue.Number(3)).Attribute("weight", AttributeValue.Decimal(-0.5m)).Attribute("vip", AttributeValue.Bool(false)).Attribute("level", AttributeValue.Choice("silver"))
            .Attribute("hobbies", AttributeValue.MultiChoice("golf")),
        "chi" => NewCustomer.Person("Lê Chi").From("50%").Profile(Person("Đà Nẵng", new(2008, 3, 14)) with { Gender = Gender.Male }),
        "firm" => NewCustomer.Organisation("Straße & Co").From("a_b").Profile(OrganisationProfile.Unknown with { Industry = "Straßenbau", AnnualRevenue = Money.Of(10.5m, "USD"), AnnualRevenueYear = 2025, TaxCode = "0100109106", Website = "firm.example.vn" }),
        "giang" => NewCustomer.Person("Phạm Giang").From("acb").Reach(ContactPointKind.Zalo, "giang").Reach(ContactPointKind.Zalo, "giang.2").ExternalId("card", "K-1").Profile(Person("İstanbul 😀", new(2008, 3, 15))),
        "hoa" => NewCustomer.Person("Vũ Hoa").Profile(Person("100% a_b a\\b", null)),
        _ => NewCustomer.Person(),
    };

    private static PersonProfile Person(string title, PartialDate? born) => PersonProfile.Unknown with { JobTitle = title, BirthDate = born };

    // At the very edge of ninety days, and a microsecond outside of thirty.
    private async Task AddDeedsOfAnAsync(ICrm crm, CustomerId id)
    {
        await crm.Purchases.RecordAsync(id, Sale(100_000, now.AddDays(-90)).Through("web"));
        await crm.Purchases.RecordAsync(id, Sale(150_000, now.AddDays(-30).AddMicroseconds(-1)).Through("shop"));
        await crm.Interactions.RecordAsync(id, new NewInteraction(Channel.Call, Direction.Inbound, now.AddDays(-89)).Lasting(TimeSpan.FromSeconds(60)));
        await crm.Interactions.RecordAsync(id, new NewInteraction(Channel.Email, Direction.Outbound, now.AddDays(-29)));
    }

    // The e-mail address of an is confirmed and the telephone fails; of two accounts of giang one fails.
    private async Task CheckContactsAsync(ICrm crm)
    {
        await crm.Customers.ChangeAsync(_ids["an"], (c, at) =>
        {
            c.VerifyContactPoint(c.ContactPoints.First(p => p.Kind is ContactPointKind.Email).Number, at);
            c.MarkContactPointInvalid(c.ContactPoints.First(p => p.Kind is ContactPointKind.Phone).Number, at);
        });
        await crm.Customers.ChangeAsync(_ids["giang"], (c, at) => c.MarkContactPointInvalid(c.ContactPoints[0].Number, at));
    }

    // Tea is two levels deep, coffee on the upper one, a pot elsewhere, a stone nowhere.
    private static async Task FileAsync(ICrm crm)
    {
        var drinks = await crm.Products.AddCategoryAsync("drinks", "Drinks");
        await crm.Products.AddAsync("tea", "Tea", (await crm.Products.AddCategoryAsync("hot", "Hot drinks", drinks.Id)).Id);
        await crm.Products.AddAsync("coffee", "Coffee", drinks.Id);
        await crm.Products.AddAsync("pot", "Pot", (await crm.Products.AddCategoryAsync("kitchen", "Kitchen")).Id);
        await crm.Products.AddAsync("stone", "Stone");
    }

    // What was bought before stays where it was filed.
    private static async Task FileAnewAsync(ICrm crm)
    {
        await crm.Products.MoveCategoryAsync((await crm.Products.FindCategoryAsync("drinks/hot"))!.Id, (await crm.Products.FindCategoryAsync("kitchen"))!.Id);
        await crm.Products.PutIntoAsync((await crm.Products.FindByKeyAsync("stone"))!.Id, (await crm.Products.FindCategoryAsync("drinks"))!.Id);
    }

    private async Task AddPurchasesAsync(ICrm crm)
    {
        await crm.Purchases.RecordAsync(_ids["binh"], NewPurchase.Sale(Number(), Currency.Vnd, now.AddDays(-90).AddMicroseconds(-1)).Line("pot", 1, 200_000));
        await crm.Purchases.RecordAsync(_ids["binh"], Sale(50_000, now).Discount(Money.Of(50_000, "VND")));
        // 15 000 of 135 000 are taken off: 11.11 per cent.
        await crm.Purchases.RecordAsync(_ids["chi"], NewPurchase.Sale(Number(), Currency.Vnd, now.AddDays(-2))
            .Line("tea", 2.5m, 44_000, discount: Money.Of(10_000, "VND")).Line("coffee", 1, 25_000).Discount(Money.Of(5_000, "VND")));
        await crm.Purchases.RecordAsync(_ids["chi"], NewPurchase.Sale(Number(), Money.Of(10, "USD"), now.AddHours(-1)).At(new ExchangeRate(Currency.Parse("USD"), Currency.Vnd, 25_000, new(2026, 1, 1))).Through("web"));
        await crm.Purchases.RecordAsync(_ids["chi"], NewPurchase.Sale(Number(), Money.Of(1.234m, "BHD"), now.AddHours(-1)).Through("Web"));
        var cancelled = await crm.Purchases.RecordAsync(_ids["firm"], Sale(0, now.AddDays(-10)));
        await crm.Purchases.CancelAsync(cancelled.Id, ReasonCode.Parse("changed-mind"));
        await crm.Purchases.RecordReturnAsync(_ids["firm"], NewPurchase.Return(Number(), Money.Of(30_000, "VND"), now.AddDays(-5)).Discount(Money.Of(10_000, "VND")));
        await crm.Purchases.RecordAsync(_ids["firm"], Sale(300_000, now.AddDays(-20)));
    }

    // Around the night clocks went back in Berlin, a microsecond before and at its midnight, and around a month before 31 March.
    private async Task AddOldPurchasesAsync(ICrm crm)
    {
        var midnight = new DateTimeOffset(2025, 10, 25, 22, 0, 0, TimeSpan.Zero);
        await crm.Purchases.RecordAsync(_ids["giang"], Sale(10, midnight.AddMinutes(30)));
        await crm.Purchases.RecordAsync(_ids["giang"], Sale(20, midnight.AddMinutes(150)));
        await crm.Purchases.RecordAsync(_ids["giang"], Sale(30, midnight.AddMinutes(210)));
        await crm.Purchases.RecordAsync(_ids["giang"], Sale(40, midnight.AddHours(25).AddMicroseconds(-1)));
        await crm.Purchases.RecordAsync(_ids["giang"], Sale(50, midnight.AddHours(25)));
        var february = new DateTimeOffset(2026, 2, 28, 9, 30, 0, TimeSpan.Zero);
        await crm.Purchases.RecordAsync(_ids["hoa"], Sale(10, midnight.AddMicroseconds(-1)));
        await crm.Purchases.RecordAsync(_ids["hoa"], Sale(10, midnight));
        await crm.Purchases.RecordAsync(_ids["hoa"], Sale(60_000, february.AddMicroseconds(-1)));
        await crm.Purchases.RecordAsync(_ids["hoa"], Sale(60_000, february));
        await crm.Purchases.RecordAsync(_ids["hoa"], NewPurchase.Sale(Number(), Currency.Vnd, new(2024, 2, 29, 9, 30, 0, TimeSpan.Zero)).Line("stone", 1, 5));
    }

    private async Task AddContactsAsync(ICrm crm)
    {
        await crm.Interactions.RecordAsync(_ids["binh"], new NewInteraction(Channel.Call, Direction.Inbound, now.AddDays(-100)).By(new UserId("u-2")));
        await crm.Interactions.RecordAsync(_ids["chi"], new NewInteraction(Channel.InPerson, Direction.Inbound, now.AddHours(-1)));
        var wrong = await crm.Interactions.RecordAsync(_ids["firm"], new NewInteraction(Channel.Call, Direction.Outbound, now.AddDays(-19)));
        await crm.Interactions.CorrectAsync(wrong.Id, new NewInteraction(Channel.Call, Direction.Outbound, now.AddDays(-15)));
    }

    private async Task AddOthersAsync(ICrm crm)
    {
        await crm.Feedback.RecordAsync(_ids["an"], NewFeedback.Recommendation(9, Channel.Survey, now.AddDays(-3)));
        await crm.Feedback.RecordAsync(_ids["hoa"], NewFeedback.Recommendation(3, Channel.Survey, now.AddDays(-3)));
        await crm.Cases.OpenAsync(new(_ids["binh"], CaseKind.Complaint, "late", Channel.Call) { OpenedAt = now.AddDays(-1) });
        await crm.FollowUps.PlanAsync(NewFollowUp.For(_ids["chi"], "call", now.AddDays(7)));
        await crm.Opportunities.AddAsync(new NewOpportunity("Big deal").For(_ids["binh"]).Worth(Money.Of(100, "USD")).OpenedAt(now.AddDays(-8)));
        await crm.Opportunities.AddAsync(new NewOpportunity("Small deal").For(_ids["firm"]).Worth(Money.Of(5_000, "VND")).OpenedAt(now.AddDays(-8)));
        await crm.Contracts.AddAsync(new(_ids["firm"], "C-1", new(2026, 1, 1), new(2026, 12, 31), Money.Of(1_000_000, "VND")));
        await crm.Churn.RecordAsync(_ids["hoa"], NewChurn.Detected(now.AddDays(-3)));
        await crm.Traits.NoteAsync(_ids["chi"], NewTrait.Need("Chỗ đỗ xe").AtLevel(3));
        await crm.Traits.NoteAsync(_ids["an"], NewTrait.Preference("Trà xanh"));
        await crm.Traits.NoteAsync(_ids["an"], NewTrait.Activity("Golf"));
    }

    // At the firm one stays, one left yesterday and one leaves today. Two are married, which is no tie to an organisation.
    private async Task AddAffiliationsAsync(ICrm crm)
    {
        var today = TimeZoneName.Vietnam.DayOf(now);
        await crm.Affiliations.AddAsync(new NewAffiliation(_ids["an"], _ids["firm"], AffiliationRoles.Director)
            .During(new(2025, 1, 1)).As("Giám đốc", "Kinh doanh").Deciding(DecisionRole.DecisionMaker).Primary());
        await crm.Affiliations.AddAsync(new NewAffiliation(_ids["binh"], _ids["firm"], AffiliationRoles.Employee).During(new(2024, 1, 1), today.AddDays(-1)).Deciding(DecisionRole.User));
        await crm.Affiliations.AddAsync(new NewAffiliation(_ids["chi"], _ids["firm"], "adviser").During(new(2026, 2, 1), today));
        await crm.Affiliations.AddAsync(new NewAffiliation(_ids["giang"], _ids["hoa"], AffiliationRoles.Spouse));
    }

    // E-mail: each another state. SMS: for the whole channel and for one number.
    private async Task AskForConsentsAsync(ICrm crm)
    {
        _notice = (await crm.ConsentNotices.PublishAsync(s_marketing, "1", "vi", "Chúng tôi viết cho bạn nhé?")).Id;
        foreach (var name in (string[])["an", "eve", "chi", "firm"]) await crm.Consents.GrantAsync(On(name, Channel.Email));
        await crm.Consents.GrantAsync(On("binh", Channel.Email).Until(now.AddDays(10)));
        await crm.Consents.DenyAsync(On("giang", Channel.Email));
        await crm.Consents.RequestAsync(On("hoa", Channel.Email));
        await crm.Consents.GrantAsync(On("an", Channel.Sms));
        await crm.Consents.GrantAsync(On("binh", Channel.Sms).For("0912000002"));
        await crm.Consents.GrantAsync(On("chi", Channel.Sms).For("0912000003"));
        await crm.Consents.GrantAsync(On("firm", Channel.Sms).For("0912000004"));
    }

    private async Task AnswerConsentsAsync(ICrm crm)
    {
        await crm.Consents.WithdrawAsync(On("chi", Channel.Email));
        await crm.Consents.SupersedeAsync(On("firm", Channel.Email));
        await crm.Consents.WithdrawAsync(On("an", Channel.Sms).For("0912000001"));
        await crm.Consents.WithdrawAsync(On("binh", Channel.Sms).For("0912000009"));
        await crm.Consents.WithdrawAsync(On("chi", Channel.Sms));
        await crm.Consents.WithdrawAsync(On("firm", Channel.Sms).For("0912000004"));
    }

    private NewConsent On(string name, Channel channel) => new NewConsent(_ids[name], s_marketing, channel).Under(_notice);

    private NewPurchase Sale(decimal amount, DateTimeOffset at) => NewPurchase.Sale(Number(), Money.Of(amount, "VND"), at);

    private OrderNumber Number() => new("till", $"{++_number}");

    private async Task SaveAsync(Func<ICrm, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<ICrm>());
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
    }
}
