using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Where customers stand: begun by the first fact, moved by facts and by time, set by hand for a while.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class LifecycleConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_reason = ReasonCode.Parse("key-account");

    [Fact]
    public async Task A_contact_that_is_still_to_come_is_refused()
    {
        var customer = (await AddAsync("Hòa Phát")).Id;

        await RefusedAsync("crm.lifecycle.in-the-future", () => NoteAsync(crm => crm.Lifecycles.NoteContactAsync(customer, inbound: true, Now.AddYears(1))));
        await RefusedAsync("crm.lifecycle.in-the-future", () => NoteAsync(crm => crm.Lifecycles.RetractContactAsync(customer, inbound: true, Now, Now.AddYears(1))));

        Assert.Null((await ReadAsync(crm => crm.Lifecycles.OfAsync(customer))).LastInboundAt);

        Task<bool> NoteAsync(Func<ICrm, Task> note) => WriteAsync(async crm =>
        {
            await note(crm);
            return true;
        });
    }

    [Fact]
    public async Task A_customer_without_facts_is_a_prospect_and_nothing_is_stored()
    {
        var customer = await CustomerAsync();

        var view = await OfAsync(customer);

        Assert.Equal((LifecycleStage.Prospect, 0, null), (view.Stage, view.Purchases, view.LastUsedAt));
        Assert.Null(await StoredAsync(customer));
    }

    [Fact]
    public async Task The_first_fact_begins_a_lifecycle_that_comes_back_with_every_field()
    {
        var customer = await CustomerAsync();
        await BuyAsync(customer, "HD-1", Now.AddDays(-200));
        await BuyAsync(customer, "HD-2", Now.AddDays(-3));
        await NoteAsync(customer, inbound: true, Now.AddDays(-2));
        await WriteAsync(async crm =>
        {
            await crm.Lifecycles.OverrideAsync(customer, LifecycleStage.Loyal, s_reason, Now.AddDays(10));
            return true;
        });

        var stored = await StoredAsync(customer);
        var expected = Lifecycle.Begin(ConformanceCaller.Home, customer);
        LifecycleOptions options = new();
        expected.NotePurchase(Now.AddDays(-200), options, Now);
        expected.NotePurchase(Now.AddDays(-3), options, Now);
        expected.NoteContact(inbound: true, Now.AddDays(-2));
        expected.OverrideStage(LifecycleStage.Loyal, s_reason, Now.AddDays(10), Caller.User, options, Now);
        expected.MarkStored(4);
        Assert.Equal(Shown(expected), Shown(stored!));
    }

    [Fact]
    public async Task Two_first_facts_at_once_are_a_lost_race()
    {
        var customer = await CustomerAsync();

        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Lifecycles.NoteContactAsync(customer, inbound: true, Now),
            crm => crm.Lifecycles.NoteContactAsync(customer, inbound: false, Now));

        Assert.Equal((Now, null), ((await OfAsync(customer)).LastInboundAt, (await OfAsync(customer)).LastOutboundAt));
    }

    [Fact]
    public async Task Two_facts_at_once_about_a_known_customer_are_a_lost_race()
    {
        var customer = await CustomerAsync();
        await NoteAsync(customer, inbound: true, Now.AddDays(-1));

        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Lifecycles.NoteContactAsync(customer, inbound: true, Now),
            crm => crm.Lifecycles.NoteContactAsync(customer, inbound: false, Now));
    }

    [Fact]
    public async Task Several_first_facts_in_one_unit_of_work_make_one_lifecycle()
    {
        var id = await WriteAsync(async crm =>
        {
            var customer = await crm.Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));
            await crm.Lifecycles.NoteContactAsync(customer.Id, inbound: true, Now);
            await crm.Purchases.RecordAsync(customer.Id, new OrderNumber("shop", "HD-1"), Money.Of(1, "VND"), Now);
            return customer.Id;
        });

        Assert.Equal((1L, LifecycleStage.New), ((await StoredAsync(id))!.Version, (await StoredAsync(id))!.Stage));
    }

    [Fact]
    public async Task The_last_contact_is_kept_in_both_directions()
    {
        var customer = await CustomerAsync();
        await NoteAsync(customer, inbound: true, Now.AddDays(-1));
        await NoteAsync(customer, inbound: false, Now.AddDays(-2));

        await NoteAsync(customer, inbound: true, Now.AddDays(-5));

        var view = await OfAsync(customer);
        Assert.Equal((Now.AddDays(-1), Now.AddDays(-2), Now.AddDays(-1)), (view.LastInboundAt, view.LastOutboundAt, view.LastUsedAt));
    }

    [Fact]
    public async Task A_review_moves_those_whose_time_has_come_and_nobody_else()
    {
        var (early, late, silent) = (await CustomerAsync(), await CustomerAsync(), await CustomerAsync());
        await BuyAsync(early, "HD-1", Now);
        await BuyAsync(late, "HD-2", Now.AddDays(-1));
        await NoteAsync(silent, inbound: true, Now);
        var start = Now;
        Clock.Advance(TimeSpan.FromDays(89));

        Assert.Equal(1, await ReviewAsync());
        Assert.Equal((LifecycleStage.New, LifecycleStage.Repeat), ((await StoredAsync(early))!.Stage, (await StoredAsync(late))!.Stage));
        Assert.Equal(0, await ReviewAsync());
        Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal(3, await ReviewAsync());

        var ofEarly = (await HappenedAsync<LifecycleMoved>()).Where(m => m.CustomerId == early).ToList();
        Assert.Equal([LifecycleStage.New, LifecycleStage.Repeat, LifecycleStage.Lapsed], ofEarly.Select(m => m.To));
        Assert.Equal([start, start.AddDays(90), start.AddDays(180)], ofEarly.Select(m => m.At));
        Assert.Equal(1, (await StoredAsync(silent))!.Version);
    }

    [Fact]
    public async Task A_review_takes_more_than_one_batch()
    {
        var ids = await WriteAsync(async crm =>
        {
            var added = new List<CustomerId>();
            for (var i = 0; i < 105; i++)
            {
                added.Add((await crm.Customers.AddAsync(NewCustomer.Organisation($"Company {i}"))).Id);
                await crm.Purchases.RecordAsync(added[^1], new OrderNumber("shop", $"HD-{i}"), Money.Of(1, "VND"), Now);
            }

            return added;
        });
        Clock.Advance(TimeSpan.FromDays(90));

        Assert.Equal(ids.Count, await ReviewAsync());
    }

    [Fact]
    public async Task The_stage_is_right_between_reviews_too()
    {
        var customer = await CustomerAsync();
        await BuyAsync(customer, "HD-1", Now);
        Clock.Advance(TimeSpan.FromDays(180));

        Assert.Equal((LifecycleStage.Lapsed, LifecycleStage.New), ((await OfAsync(customer)).Stage, (await StoredAsync(customer))!.Stage));
    }

    [Fact]
    public async Task A_stage_set_by_hand_stays_until_it_expires()
    {
        var customer = await CustomerAsync();
        await OverrideAsync(customer, LifecycleStage.Loyal, Now.AddDays(10));
        Assert.Equal((LifecycleStage.Loyal, (DateTimeOffset?)Now.AddDays(10)), ((await OfAsync(customer)).Stage, (await OfAsync(customer)).OverriddenUntil));

        await BuyAsync(customer, "HD-1", Now);
        Assert.Equal(LifecycleStage.Loyal, (await OfAsync(customer)).Stage);
        Clock.Advance(TimeSpan.FromDays(10));

        Assert.Equal((LifecycleStage.New, null), ((await OfAsync(customer)).Stage, (await OfAsync(customer)).OverriddenUntil));
        Assert.Equal(1, await ReviewAsync());
        Assert.Null((await StoredAsync(customer))!.OverrideReason);
        var moves = await HappenedAsync<LifecycleMoved>();
        Assert.Equal([LifecycleMoveReason.Override, LifecycleMoveReason.OverrideEnded], moves.Select(m => m.Reason));
        Assert.Equal("key-account", Assert.Single(await HappenedAsync<LifecycleOverridden>()).Reason);
    }

    [Fact]
    public async Task A_stage_set_by_hand_is_taken_back()
    {
        var customer = await CustomerAsync();
        await OverrideAsync(customer, LifecycleStage.Loyal, Now.AddDays(10));

        await EndAsync(customer);

        Assert.Equal(LifecycleStage.Prospect, (await OfAsync(customer)).Stage);
        await RefusedAsync("crm.lifecycle.not-overridden", () => EndAsync(customer));
        await RefusedAsync("crm.lifecycle.invalid-override", () => OverrideAsync(customer, LifecycleStage.Loyal, Now));
        await RefusedAsync("crm.lifecycle.invalid-override", () => OverrideAsync(customer, LifecycleStage.Loyal, Now.AddDays(732)));
    }

    [Fact]
    public async Task Customers_are_found_by_their_stage()
    {
        var (bought, silent) = (await CustomerAsync(), await CustomerAsync());
        await BuyAsync(bought, "HD-1", Now);
        await NoteAsync(silent, inbound: true, Now);

        var found = await WithAsync<IRepository<Lifecycle, CustomerId>, Page<CustomerId>>(
            l => l.ListAsync(Specification.For<Lifecycle>().Where(LifecycleCriteria.InStage(LifecycleStage.New)).Select(x => x.Id)));

        Assert.Equal([bought], found.Items);
    }

    [Fact]
    public async Task An_unknown_customer_is_refused()
    {
        var unknown = new CustomerId(UnknownId);

        await RefusedAsync("crm.customer.not-found", () => OfAsync(unknown));
        await RefusedAsync("crm.customer.not-found", () => NoteAsync(unknown, inbound: true, Now));
        await RefusedAsync("crm.customer.not-found", () => OverrideAsync(unknown, LifecycleStage.Loyal, Now.AddDays(1)));
        await RefusedAsync("crm.customer.not-found", () => EndAsync(unknown));
    }

    [Fact]
    public async Task Another_tenant_sees_reviews_and_changes_nothing()
    {
        var customer = await CustomerAsync();
        await BuyAsync(customer, "HD-1", Now);
        Clock.Advance(TimeSpan.FromDays(365));

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Equal(0, await ReviewAsync());
            Assert.Null(await StoredAsync(customer));
            await RefusedAsync("crm.customer.not-found", () => OfAsync(customer));
            await RefusedAsync("crm.customer.not-found", () => NoteAsync(customer, inbound: true, Now));
        }

        Assert.Equal(2, await ReviewAsync());
    }

    private async Task<CustomerId> CustomerAsync() => (await AddAsync("Hòa Phát")).Id;

    private Task<LifecycleView> OfAsync(CustomerId customer) => ReadAsync(crm => crm.Lifecycles.OfAsync(customer));

    private Task<Lifecycle?> StoredAsync(CustomerId customer) => WithAsync<IRepository<Lifecycle, CustomerId>, Lifecycle?>(l => l.FindAsync(customer));

    private async Task<int> ReviewAsync() => (await ReadAsync(crm => crm.Lifecycles.ReviewAsync(Now))).Moves;

    private Task<Purchase> BuyAsync(CustomerId customer, string number, DateTimeOffset at) =>
        WriteAsync(crm => crm.Purchases.RecordAsync(customer, new OrderNumber("shop", number), Money.Of(1, "VND"), at));

    private Task<bool> NoteAsync(CustomerId customer, bool inbound, DateTimeOffset at) =>
        DoAsync(crm => crm.Lifecycles.NoteContactAsync(customer, inbound, at));

    private Task<bool> OverrideAsync(CustomerId customer, LifecycleStage stage, DateTimeOffset until) =>
        DoAsync(crm => crm.Lifecycles.OverrideAsync(customer, stage, s_reason, until));

    private Task<bool> EndAsync(CustomerId customer) => DoAsync(crm => crm.Lifecycles.EndOverrideAsync(customer));

    private Task<bool> DoAsync(Func<ICrm, Task> work) => WriteAsync(async crm =>
    {
        await work(crm);
        return true;
    });
}
