using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Facts without a customer: held, counted, linked later, and then as if the customer had been known.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class UnidentifiedConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly HeldKey[] s_keys = [HeldKey.Phone("0912 345 678"), HeldKey.Email("Lan@Example.vn"), HeldKey.ExternalId("shop", "C-17"), HeldKey.Phone("not a number")];

    [Theory]
    [InlineData(Purchase.TypeName, "not json", "crm.purchase.unreadable-payload")]
    [InlineData(Purchase.TypeName, "{}", "crm.text.required")]
    [InlineData(Purchase.TypeName, "{\"kind\":\"Sale\",\"source\":\"shop\",\"number\":\"1\",\"currency\":\"VND\",\"placedAt\":\"2026-01-01T00:00:00Z\"}", "crm.purchase.total-required")]
    [InlineData(HeldInteractions.KindName, "not json", "crm.interaction.unreadable-payload")]
    [InlineData(HeldInteractions.KindName, "null", "crm.interaction.unreadable-payload")]
    public async Task What_could_never_be_recorded_is_not_held(string kind, string payload, string code)
    {
        await RefusedAsync(code, () => WriteAsync(crm => crm.Unidentified.HoldAsync(new(kind, "shop", "HD-1", Now, s_keys, payload))));

        Assert.Equal(new UnidentifiedCounts(0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task What_is_still_to_come_is_not_held()
    {
        var ahead = Now.AddYears(3);
        var later = HeldInteractions.ToPayload(new NewInteraction(Channel.Call, Direction.Inbound, ahead));

        await RefusedAsync("crm.unidentified.in-the-future", () => WriteAsync(crm => crm.Unidentified.HoldAsync(HeldCall("c-1") with { OccurredAt = ahead })));
        await RefusedAsync("crm.interaction.in-the-future", () => WriteAsync(crm => crm.Unidentified.HoldAsync(HeldCall("c-1") with { Payload = later })));
        await RefusedAsync("crm.unidentified.unknown-way", () => WriteAsync(crm => crm.Unidentified.LinkAsync(new(UnknownId), new(UnknownId), (LinkedBy)99)));

        Assert.Equal(new UnidentifiedCounts(0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task Keys_that_are_not_there_are_refused_with_their_place()
    {
        var refused = await Assert.ThrowsAnyAsync<Errors.CrmException>(() => WriteAsync(crm => crm.Unidentified.HoldAsync(HeldCall("c-1", HeldKey.Email("lan@example.vn"), null!))));

        Assert.Equal(("crm.value.missing", "keys[1]"), (refused.Code, refused.Path));
        await RefusedAsync("crm.value.missing", () => WriteAsync(crm => crm.Unidentified.HoldAsync(HeldCall("c-1") with { Keys = null! })));
    }

    [Fact]
    public async Task A_held_fact_comes_back_with_every_key()
    {
        var held = await HoldAsync("HD-1", s_keys);

        var stored = await ComesBackAsync(held);
        Assert.Equal(["+84912345678", "lan@example.vn", "C-17", null], stored.Keys.OrderBy(k => k.Number).Select(k => k.MatchKey));
        Assert.Equal(held.Id, (await ReadAsync(crm => crm.Unidentified.FindAsync(Purchase.TypeName, "shop", "HD-1")))?.Id);
        Assert.Null(await ReadAsync(crm => crm.Unidentified.FindAsync(Purchase.TypeName, "shop", "hd-1")));
    }

    [Fact]
    public async Task Holding_the_same_fact_again_holds_nothing()
    {
        var first = await HoldAsync("HD-1", s_keys);

        var again = await HoldAsync("HD-1", s_keys);

        Assert.Equal((first.Id, 1L), (again.Id, again.Version));
        Assert.Equal(new UnidentifiedCounts(1, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task Another_fact_under_a_known_key_is_refused()
    {
        await HoldAsync("HD-1", s_keys);

        await RefusedAsync("crm.unidentified.source-key-taken", () => HoldAsync("HD-1", s_keys, total: 2));
        await RefusedAsync("crm.unidentified.source-key-taken", () => HoldAsync("HD-1", []));
        Assert.Equal(new UnidentifiedCounts(1, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task A_fact_held_twice_at_once_is_held_once()
    {
        await RaceAsync(
            "crm.unidentified.source-key-taken",
            crm => crm.Purchases.HoldAsync(Sale("HD-1", 1), s_keys),
            crm => crm.Purchases.HoldAsync(Sale("HD-1", 1), s_keys));

        Assert.Equal(new UnidentifiedCounts(1, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task A_purchase_linked_by_hand_is_as_if_the_buyer_had_been_known()
    {
        var buyer = (await AddAsync("Buyer")).Id;
        var held = await HoldAsync("HD-1", []);
        Clock.Advance(TimeSpan.FromDays(1));

        var linked = await WriteAsync(crm => crm.Unidentified.LinkAsync(held.Id, buyer));

        await ComesBackAsync(linked);
        var purchase = await ReadAsync(crm => crm.Purchases.FindByOrderNumberAsync(new("shop", "HD-1")));
        Assert.Equal((linked.FactId, buyer, held.OccurredAt), (purchase?.Id.Value, purchase!.CustomerId, purchase.PlacedAt));
        Assert.Equal((UnidentifiedState.Linked, LinkedBy.Hand, Caller.User), (linked.State, linked.LinkedBy, linked.ClosedBy));
        var view = await ReadAsync(crm => crm.Lifecycles.OfAsync(buyer));
        Assert.Equal((1, (DateTimeOffset?)held.OccurredAt, LifecycleStage.New), (view.Purchases, view.LastPurchaseAt, view.Stage));
        Assert.Contains((await ReadAsync(crm => crm.Timeline.OfAsync(buyer))).Items, e => e.Id == purchase.Id.Value);
        Assert.Equal(new UnidentifiedCounts(0, 1, 0), await CountAsync());
        Assert.Equal(buyer, Assert.Single(await HappenedAsync<FactLinked>()).CustomerId);
    }

    [Fact]
    public async Task A_linked_fact_is_not_linked_or_dismissed_again()
    {
        var (buyer, other) = ((await AddAsync("Buyer")).Id, (await AddAsync("Other")).Id);
        var held = await HoldAsync("HD-1", []);
        await WriteAsync(crm => crm.Unidentified.LinkAsync(held.Id, buyer));

        await RefusedAsync("crm.unidentified.illegal-transition", () => WriteAsync(crm => crm.Unidentified.LinkAsync(held.Id, other)));
        await RefusedAsync("crm.unidentified.illegal-transition", () => DismissAsync(held.Id));
        Assert.Empty((await ReadAsync(crm => crm.Purchases.OfAsync(other))).Items);
    }

    [Fact]
    public async Task Linking_once_at_the_same_time_for_two_customers_keeps_one()
    {
        var (buyer, other) = ((await AddAsync("Buyer")).Id, (await AddAsync("Other")).Id);
        var held = await WriteAsync(crm => crm.Unidentified.HoldAsync(HeldCall("c-1")));

        await using var one = Services.CreateAsyncScope();
        await using var two = Services.CreateAsyncScope();
        await one.ServiceProvider.GetRequiredService<ICrm>().Unidentified.LinkAsync(held.Id, buyer);
        await two.ServiceProvider.GetRequiredService<ICrm>().Unidentified.LinkAsync(held.Id, other);
        await SaveAsync(one);
        // Whether the version or the key of the call is found taken first is up to the store.
        await Assert.ThrowsAnyAsync<Errors.CrmException>(() => SaveAsync(two));

        Assert.Equal(buyer, (await ReadAsync(crm => crm.Unidentified.GetAsync(held.Id))).CustomerId);
        Assert.Empty((await ReadAsync(crm => crm.Interactions.OfAsync(other))).Items);
    }

    [Fact]
    public async Task Everything_that_carries_a_key_of_the_customer_is_linked()
    {
        var byPhone = await HoldAsync("HD-1", [HeldKey.Phone("+84 912 345 678")]);
        var byEmail = await HoldAsync("HD-2", [HeldKey.Email("LAN@example.vn"), HeldKey.Phone("0912345678")]);
        var byExternalId = await WriteAsync(crm => crm.Unidentified.HoldAsync(HeldCall("c-1", HeldKey.ExternalId("shop", "C-17"))));
        var others = await HoldAsync("HD-3", [HeldKey.ExternalId("till", "C-17"), HeldKey.Phone("0987654321")]);
        var lan = await AddAsync(NewCustomer.Person("Lan").Phone("0912345678").Email("lan@example.vn").ExternalId("shop", "C-17"));

        var result = await WriteAsync(crm => crm.Unidentified.LinkByKeysAsync(lan.Id));

        Assert.Equal([byPhone.Id, byEmail.Id, byExternalId.Id], result.Linked.Order());
        Assert.Empty(result.Refused);
        Assert.False(result.More);
        Assert.Equal(UnidentifiedState.Held, (await ReadAsync(crm => crm.Unidentified.GetAsync(others.Id))).State);
        Assert.Equal(new UnidentifiedCounts(1, 3, 0), await CountAsync());
        Assert.Equal(2, (await ReadAsync(crm => crm.Lifecycles.OfAsync(lan.Id))).Purchases);
        Assert.Single((await ReadAsync(crm => crm.Interactions.OfAsync(lan.Id))).Items);
        Assert.Empty((await WriteAsync(crm => crm.Unidentified.LinkByKeysAsync(lan.Id))).Linked);
    }

    [Fact]
    public async Task What_cannot_be_recorded_stays_held_and_says_why()
    {
        var lan = await AddAsync(NewCustomer.Person("Lan").Phone("0912345678"));
        var held = await HoldAsync("HD-1", [HeldKey.Phone("0912345678")]);
        await WriteAsync(crm => crm.Purchases.RecordAsync(lan.Id, Sale("HD-1", 999)));

        var result = await WriteAsync(crm => crm.Unidentified.LinkByKeysAsync(lan.Id));

        Assert.Equal(new LinkRefusal(held.Id, "crm.purchase.order-number-taken"), Assert.Single(result.Refused));
        Assert.Equal(new UnidentifiedCounts(1, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task A_purchase_that_is_recorded_is_not_held()
    {
        var buyer = (await AddAsync("Buyer")).Id;
        await WriteAsync(crm => crm.Purchases.RecordAsync(buyer, Sale("HD-1", 1)));

        await RefusedAsync("crm.purchase.order-number-taken", () => HoldAsync("HD-1", []));
    }

    [Fact]
    public async Task A_dismissed_fact_comes_back_and_stays_closed()
    {
        var buyer = (await AddAsync("Buyer")).Id;
        var held = await HoldAsync("HD-1", s_keys);

        await ComesBackAsync(await DismissAsync(held.Id));

        await RefusedAsync("crm.unidentified.illegal-transition", () => WriteAsync(crm => crm.Unidentified.LinkAsync(held.Id, buyer)));
        Assert.Equal(new UnidentifiedCounts(0, 0, 1), await CountAsync());
        Assert.Equal("test-order", Assert.Single(await HappenedAsync<FactDismissed>()).Reason);
        Assert.Equal(held.Id, (await HoldAsync("HD-1", s_keys)).Id);
    }

    [Fact]
    public async Task Held_facts_are_listed_newest_first_page_by_page()
    {
        foreach (var (number, minute) in (List<(string, int)>)[("a", 1), ("b", 3), ("c", 1), ("d", 2)])
            await WriteAsync(crm => crm.Purchases.HoldAsync(NewPurchase.Sale(new OrderNumber("shop", number), Money.Of(1, "VND"), Now.AddMinutes(-minute)), []));
        var closed = await HoldAsync("e", []);
        await DismissAsync(closed.Id);
        var held = Specification.For<UnidentifiedFact>().Where(UnidentifiedCriteria.InState(UnidentifiedState.Held)).OrderByDescending(UnidentifiedOrder.Occurred);

        var all = (await ReadAsync(crm => crm.Unidentified.ListAsync())).Items;

        Assert.Equal(["c", "a", "d", "b"], all.Select(f => f.SourceKey));
        for (var size = 1; size <= 5; size++) Assert.Equal(all, await PagesAsync(size, (crm, page) => crm.Unidentified.ListAsync(held.Paged(page))));
    }

    [Fact]
    public async Task A_payload_of_a_megabyte_comes_back()
    {
        var lines = Enumerable.Range(0, 6_000).Select(i => new NewPurchaseLine($"P-{i}", new string('ế', 60), Quantity.One, UnitPrice.Of(1, "VND")));

        var held = await WriteAsync(crm => crm.Purchases.HoldAsync(NewPurchase.Sale(new OrderNumber("shop", "HD-1"), Currency.Vnd, Now).Lines(lines), []));

        Assert.True(held.Payload.Length > 1_000_000);
        await ComesBackAsync(held);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var (unknown, buyer) = (new UnidentifiedFactId(UnknownId), (await AddAsync("Buyer")).Id);
        var held = await HoldAsync("HD-1", []);

        await RefusedAsync("crm.unidentified.not-found", () => ReadAsync(crm => crm.Unidentified.GetAsync(unknown)));
        await RefusedAsync("crm.unidentified.not-found", () => WriteAsync(crm => crm.Unidentified.LinkAsync(unknown, buyer)));
        await RefusedAsync("crm.unidentified.not-found", () => DismissAsync(unknown));
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Unidentified.LinkAsync(held.Id, new(UnknownId))));
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Unidentified.LinkByKeysAsync(new(UnknownId))));
        await RefusedAsync("crm.unidentified.unknown-kind", () => WriteAsync(crm => crm.Unidentified.HoldAsync(HeldCall("c-1") with { Kind = "weather" })));
    }

    [Fact]
    public async Task Another_tenant_sees_and_links_nothing()
    {
        var held = await HoldAsync("HD-1", s_keys);

        using (ActFor(ConformanceCaller.Away))
        {
            var theirs = await AddAsync(NewCustomer.Person("Lan").Phone("0912345678"));
            Assert.Equal(new UnidentifiedCounts(0, 0, 0), await CountAsync());
            Assert.Empty((await ReadAsync(crm => crm.Unidentified.ListAsync())).Items);
            Assert.Empty((await WriteAsync(crm => crm.Unidentified.LinkByKeysAsync(theirs.Id))).Linked);
            await RefusedAsync("crm.unidentified.not-found", () => WriteAsync(crm => crm.Unidentified.LinkAsync(held.Id, theirs.Id)));
            await HoldAsync("HD-1", [], total: 7);
        }

        Assert.Equal(new UnidentifiedCounts(1, 0, 0), await CountAsync());
    }

    private static NewPurchase Sale(string number, long total) => NewPurchase.Sale(new OrderNumber("shop", number), Money.Of(total, "VND"), ConformanceClock.Start.AddDays(-1));

    private NewUnidentifiedFact HeldCall(string key, params IReadOnlyList<HeldKey> keys) => new(
        HeldInteractions.KindName, "pbx", key, Now, keys, HeldInteractions.ToPayload(new NewInteraction(Channel.Call, Direction.Inbound, Now).From("pbx", key)));

    private Task<UnidentifiedFact> HoldAsync(string number, IReadOnlyList<HeldKey> keys, long total = 1) =>
        WriteAsync(crm => crm.Purchases.HoldAsync(Sale(number, total), keys));

    private Task<UnidentifiedFact> DismissAsync(UnidentifiedFactId id) =>
        WriteAsync(crm => crm.Unidentified.DismissAsync(id, ReasonCode.Parse("test-order")));

    private Task<UnidentifiedCounts> CountAsync() => ReadAsync(crm => crm.Unidentified.CountAsync());

    private async Task<UnidentifiedFact> ComesBackAsync(UnidentifiedFact saved)
    {
        var stored = await ReadAsync(crm => crm.Unidentified.GetAsync(saved.Id));
        Assert.Equal(Shown(saved), Shown(stored));
        return stored;
    }
}
