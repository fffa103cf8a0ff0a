using Crm.Core.Analytics.Insights;
using Crm.Core.Analytics.Portraits;
using Crm.Core.Conformance;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Hosting;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Crm.Core.Segments;
using Crm.Core.Tenancy;
using Crm.Core.Traits;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Crm.Core.Testing.Insights;

/// <summary>Portraits of customers and of segments, on a real store. Every adapter's tests run these.</summary>
/// <param name="adapter">The store.</param>
public abstract class PortraitFacts(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private CustomerId _lan;
    private CustomerId _minh;

    [Fact]
    public async Task A_customer_is_told_from_the_facts()
    {
        var p = await PortraitAsync(_lan);

        Assert.Equal((CustomerKind.Person, "Nguyễn Thị Lan", 35, "Hà Nội, VN", LifecycleStage.Repeat), (p.Kind, p.Name, p.Age!.Value, p.Place, p.Stage));
        Assert.Equal(new(2026, 6, 10), p.AsOf);
        // The cancelled and the returned one do not count; of a part that came back the rest does.
        Assert.Equal((4, 2_600_000, 1), (p.Buying.Orders, p.Buying.SumMinor, p.Buying.Unpriced));
        Assert.Equal(866_666, p.Buying.AverageOrderMinor);
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2026, 6, 1)), (p.Buying.First, p.Buying.Last));
        Assert.Equal(55.0, p.Buying.MedianDaysBetween); // 5 January, 1 March, 10 March (9), 1 June (83)
        Assert.Equal(["tea:2:1500000", "cup:1:500000"], p.Buying.Products.Where(x => x.SumMinor > 0).Select(x => $"{x.Key}:{x.Orders}:{x.SumMinor}"));
        Assert.Equal("Trà xanh", p.Buying.Products[0].Name);
        Assert.Equal(["web:3:2000000"], p.Buying.Channels.Select(x => $"{x.Key}:{x.Orders}:{x.SumMinor}"));
        Assert.Equal(4, p.Buying.Weekdays.Sum());
        Assert.Equal(4, p.Buying.Hours[10]);
        Assert.Equal(new(90, 3, 1, 2_000_000, 600_000), p.Change);
        Assert.Equal(["Call 2", "Zalo 1"], p.Contacts.Select(c => $"{c.Key} {c.Count}"));
        Assert.Equal(["delivery"], p.Wants);
        Assert.Equal((0, 0), (p.OpenDeals, p.OpenCases));
        Assert.Null(p.Rfm);
        Assert.Null(p.Expected);
        Assert.Equal("regulars", Assert.Single(p.Segments).Name);
        await RefusedAsync("crm.customer.not-found", () => PortraitAsync(new(UnknownId)));
    }

    [Fact]
    public async Task A_portrait_is_read_in_both_languages_and_tells_nothing_that_is_not_known()
    {
        await WithAsync<IInsights, object>(async i => await i.RefreshRfmAsync());
        var lan = await PortraitAsync(_lan);

        var en = lan.ToText();
        Assert.StartsWith("Nguyễn Thị Lan, 35 years, Hà Nội, VN\n", en, StringComparison.Ordinal);
        Assert.Contains("\nBought: 4 orders, 2,600,000 VND, 866,666 VND an order, 2026-01-05 to 2026-06-01\n", en, StringComparison.Ordinal);
        Assert.Contains("\nRFM: ", en, StringComparison.Ordinal);
        Assert.Contains("\nMua hàng: 4 đơn, 2.600.000 VND, 866.666 VND mỗi đơn, 05/01/2026 đến 01/06/2026\n", lan.ToText("vi-VN"), StringComparison.Ordinal);
        Assert.DoesNotContain("Open deals", en, StringComparison.Ordinal);

        var minh = await PortraitAsync(_minh);
        Assert.Equal((0, null, null, null), (minh.Buying.Orders, minh.Age, minh.Place, minh.Buying.MedianDaysBetween));
        Assert.Equal("Minh Co.\nStage: Prospect\nBought: nothing", minh.ToText());
        Assert.DoesNotContain("Lan", lan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_segment_is_told_from_its_members_taken_together()
    {
        var everybody = await WriteAsync(crm => crm.Segments.DefineAsync("everybody", "purchases >= 0 or purchases is unknown"));
        var leads = await WriteAsync(crm => crm.Segments.DefineAsync("leads", """source = "web" """, SegmentSubject.Leads));
        await WithAsync<ICrm, object>(async crm => await crm.Segments.RefreshAllAsync());
        Clock.Advance(TimeSpan.FromMinutes(1)); // a stretch ends before the instant itself
        var seen = new List<long>();

        var p = await WithAsync<IPortraits, SegmentPortrait>(i => i.OfSegmentAsync(everybody.Id, new Seen(seen.Add)));

        Assert.Equal(("everybody", 2, 1), (p.Name, p.Members, p.Buyers));
        Assert.Equal([2L], seen);
        Assert.Equal(["Organisation 1", "Person 1"], p.Kinds.Select(c => $"{c.Key} {c.Count}"));
        Assert.Equal(["VN 1"], p.Countries.Select(c => $"{c.Key} {c.Count}"));
        Assert.Equal((await PortraitAsync(_lan)).Buying.SumMinor, p.Buying.SumMinor);
        Assert.Equal((2, 0), (p.Entered, p.Left));
        Assert.Null(p.ExpectedValueMinor);
        Assert.StartsWith("everybody: 2 customers, 1 of them bought\n", p.ToText(), StringComparison.Ordinal);
        Assert.StartsWith("everybody: 2 khách hàng, 1 đã mua\n", p.ToText("vi"), StringComparison.Ordinal);
        await RefusedAsync("crm.insight.not-customers", () => WithAsync<IPortraits, SegmentPortrait>(i => i.OfSegmentAsync(leads.Id)));
        await RefusedAsync("crm.segment.not-found", () => WithAsync<IPortraits, SegmentPortrait>(i => i.OfSegmentAsync(new(UnknownId))));
        using var away = ActFor(TenantId.FromName("other"));
        await RefusedAsync("crm.segment.not-found", () => WithAsync<IPortraits, SegmentPortrait>(i => i.OfSegmentAsync(everybody.Id)));
    }

    /// <inheritdoc />
    protected override void Configure(CrmBuilder crm) => crm.AddAnalytics();

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        Clock.Set(At(6, 10));
        _lan = (await AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Profile(new PersonProfile { BirthDate = PartialDate.Parse("1991-02-03") }).Address(AddressKind.Home, PostalAddress.Of(CountryCode.Vietnam, province: "Hà Nội")))).Id;
        _minh = (await AddAsync("Minh Co.")).Id;
        await WriteAsync(async crm =>
        {
            await crm.Purchases.RecordAsync(_lan, Sale("1", At(1, 5)).Line("tea", 2, 500_000, "Trà xanh").Through("web"));
            await crm.Purchases.RecordAsync(_lan, Sale("2", At(3, 1)).Line("tea", 1, 500_000).Line("cup", 1, 500_000).Through("web"));
            await crm.Purchases.RecordAsync(_lan, NewPurchase.Sale(new OrderNumber("shop", "3"), Money.Of(20, "USD"), At(3, 10)).Through("web"));
            await crm.Purchases.RecordAsync(_lan, NewPurchase.Sale(new OrderNumber("shop", "4"), Vnd(700_000), At(6, 1)));
            await crm.Purchases.RecordAsync(_lan, NewPurchase.Sale(new OrderNumber("shop", "5"), Vnd(900_000), At(6, 2)));
            await crm.Purchases.RecordAsync(_lan, NewPurchase.Sale(new OrderNumber("shop", "6"), Vnd(900_000), At(6, 3)));
            return true;
        });
        await WriteAsync(async crm =>
        {
            await crm.Purchases.RecordReturnAsync(_lan, NewPurchase.Return(new OrderNumber("shop", "R4"), Vnd(100_000), At(6, 4), "4"));
            await crm.Purchases.RecordReturnAsync(_lan, NewPurchase.Return(new OrderNumber("shop", "R5"), Vnd(900_000), At(6, 4), "5"));
            await crm.Purchases.CancelAsync((await crm.Purchases.FindByOrderNumberAsync(new("shop", "6")))!.Id, ReasonCode.Parse("other"));
            await crm.Interactions.RecordAsync(_lan, Channel.Call, Direction.Inbound, At(5, 1), "asked for delivery");
            await crm.Interactions.RecordAsync(_lan, Channel.Call, Direction.Outbound, At(5, 2), "called back");
            await crm.Interactions.RecordAsync(_lan, Channel.Zalo, Direction.Inbound, At(5, 3), "thanks");
            await crm.Traits.NoteAsync(_lan, NewTrait.Need("delivery"));
            return await crm.Segments.DefineAsync("regulars", "purchases >= 2");
        });
        await WithAsync<ICrm, object>(async crm => await crm.Segments.RefreshAllAsync());
        await Services.GetRequiredService<IEventDispatcher>().DispatchAsync();
    }

    private Task<CustomerPortrait> PortraitAsync(CustomerId customer) => WithAsync<IPortraits, CustomerPortrait>(p => p.OfAsync(customer));

    private static NewPurchase Sale(string number, DateTimeOffset at) => NewPurchase.Sale(new OrderNumber("shop", number), Currency.Vnd, at);

    private static Money Vnd(long amount) => Money.Of(amount, "VND");

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 3, 0, 0, TimeSpan.Zero);

    private sealed class Seen(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
