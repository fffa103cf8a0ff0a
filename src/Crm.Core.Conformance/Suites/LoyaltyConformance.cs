using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Hosting;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Crm.Core.Settings;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Who is loyal, by the tenant's rule.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class LoyaltyConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private string? _rule = "count(purchase in last 70d) >= 3";

    [Fact]
    public async Task Repeat_customers_become_loyal_when_the_rule_holds_and_cease_to_be_when_it_does_not()
    {
        var (regular, other, newcomer) = (await BuyerAsync("regular", 60, 40, 20), await BuyerAsync("other", 60, 20), await BuyerAsync("newcomer"));

        Assert.Equal(1, (await ReviewAsync()).Moves);

        Assert.Equal((LifecycleStage.Loyal, LifecycleStage.Repeat, LifecycleStage.Prospect), (await StageAsync(regular), await StageAsync(other), await StageAsync(newcomer)));
        Assert.Equal(new(0, FailedRecords.None), await ReviewAsync());
        var moved = (await HappenedAsync<LifecycleMoved>())[^1];
        Assert.Equal((regular, LifecycleStage.Repeat, LifecycleStage.Loyal, LifecycleMoveReason.Loyalty), (moved.CustomerId, moved.From, moved.To, moved.Reason));

        Clock.Advance(TimeSpan.FromDays(15));
        await ReviewAsync();

        Assert.Equal(LifecycleStage.Repeat, await StageAsync(regular));
    }

    [Fact]
    public async Task A_rule_that_cannot_be_asked_is_told_by_the_review()
    {
        await BuyerAsync("regular", 20);
        _rule = "colour = \"red\"";

        await RefusedAsync("crm.rule.unknown-field", ReviewAsync);
        _rule = "stage = \"repeat\"";
        await RefusedAsync("crm.lifecycle.loyal-by-stage", ReviewAsync);
    }

    [Fact]
    public async Task A_segment_the_rule_asks_for_does_not_ask_for_the_stage()
    {
        var friends = (await WriteAsync(crm => crm.Segments.DefineAsync("Friends", "count(purchase) >= 3"))).Id;
        _rule = "in segment \"friends\"";

        var refused = await Assert.ThrowsAsync<CrmException>(() => WriteAsync(crm => crm.Segments.RedefineAsync(friends, "stage = \"repeat\"")));

        Assert.Equal(("crm.segment.cyclic", "rule > the rule of loyalty"), (refused.Code, refused.Path));
        await WriteAsync(crm => crm.Segments.RedefineAsync(friends, "count(opportunity where stage is known) >= 1"));
    }

    [Fact]
    public async Task A_customer_with_a_sum_that_does_not_fit_stays_as_it_was_and_the_others_are_judged()
    {
        var (regular, lapsing) = (await BuyerAsync("regular", 60, 40, 20), await BuyerAsync("lapsing", 60, 40, 20));
        _rule = "count(purchase in last 70d) >= 3";
        await ReviewAsync();
        var (rich, newly) = (await BuyerAsync("rich", 40), await BuyerAsync("newly"));
        await BuyTooMuchAsync(rich);
        Clock.Advance(TimeSpan.FromDays(15));
        foreach (var name in (string[])["1", "2", "3"]) await BuyAsync(newly, name, 1);
        await BuyAsync(regular, "4", 1);
        _rule = "count(purchase in last 70d) >= 3 and sum(purchase.amount) >= 3_000";

        var done = await ReviewAsync();

        Assert.Equal((1L, "crm.rule.overflow", rich.Value), (done.Failed.Count, done.Failed.Code, Assert.Single(done.Failed.FirstIds)));
        Assert.Equal((LifecycleStage.Loyal, LifecycleStage.Repeat), (await StageAsync(regular), await StageAsync(lapsing)));
        Assert.Equal((LifecycleStage.Repeat, LifecycleStage.Loyal), (await StageAsync(rich), await StageAsync(newly)));
        Assert.Equal((0, 1L), ((await ReviewAsync()).Moves, done.Failed.Count));
    }

    [Fact]
    public async Task Without_a_rule_nobody_is_judged()
    {
        var regular = await BuyerAsync("regular", 60, 40, 20);
        _rule = null;

        Assert.Equal(0, (await ReviewAsync()).Moves);
        Assert.Equal(LifecycleStage.Repeat, await StageAsync(regular));
    }

    /// <inheritdoc />
    protected override void Configure(CrmBuilder crm) => crm.Services.Configure<CrmOptions>(o => o.Lifecycles.LoyalWhenOfTenant = _ => _rule);

    private Task<LifecycleReviewResult> ReviewAsync() => ReadAsync(crm => crm.Lifecycles.ReviewAsync(Now));

    private async Task<LifecycleStage> StageAsync(CustomerId customer) => (await ReadAsync(crm => crm.Lifecycles.OfAsync(customer))).Stage;

    private async Task<CustomerId> BuyerAsync(string name, params int[] daysAgo)
    {
        var id = (await AddAsync(NewCustomer.Person(name))).Id;
        foreach (var days in daysAgo) await BuyAsync(id, $"{name} {days}", days);
        return id;
    }

    private Task<Purchase> BuyAsync(CustomerId customer, string order, int daysAgo) =>
        WriteAsync(crm => crm.Purchases.RecordAsync(customer, NewPurchase.Sale(new OrderNumber("shop", order), Money.Of(1_000, "VND"), Now.AddDays(-daysAgo))));
}
