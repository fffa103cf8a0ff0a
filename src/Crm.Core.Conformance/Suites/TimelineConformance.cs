using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Purchases;
using Crm.Core.Traits;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>One timeline over everything: newest first, nothing lost or repeated between pages of any size.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class TimelineConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly Dictionary<string, int> s_counts = new(StringComparer.Ordinal)
    {
        ["affiliation"] = 3, // two begun, one of them ended
        ["interaction"] = 5,
        ["purchase"] = 4,
        ["record"] = 3, // added, tagged, bought first
        ["trait"] = 5, // three noted, one of them answered, one noted and answered in the same instant
    };

    [Fact]
    public async Task Everything_is_there_newest_first_and_ties_by_id()
    {
        var entries = (await ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(200)))).Items;

        Assert.Equal(s_counts, entries.GroupBy(e => e.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
        Assert.Equal(entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id), entries);
        Assert.Equal(entries.Count, entries.Select(e => (e.At, e.Id)).Distinct().Count());
    }

    [Fact]
    public async Task Pages_of_every_size_together_are_the_whole_timeline()
    {
        var entries = (await ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(200)))).Items;

        for (var size = 1; size <= entries.Count + 1; size++)
            Assert.Equal(entries, await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(Whole.Id, page)));
    }

    [Fact]
    public async Task Each_kind_is_read_alone_in_pages_of_every_size()
    {
        var all = (await ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(200)))).Items;

        foreach (var (kind, count) in s_counts)
        {
            for (var size = 1; size <= count + 1; size++)
                Assert.Equal(all.Where(e => e.Kind == kind), await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(Whole.Id, page, [kind])));
        }
    }

    [Fact]
    public async Task Several_kinds_are_merged()
    {
        string[] kinds = ["purchase", "trait"];
        var all = (await ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(200)))).Items;

        Assert.Equal(all.Where(e => kinds.Contains(e.Kind, StringComparer.Ordinal)), await PagesAsync(2, (crm, page) => crm.Timeline.OfAsync(Whole.Id, page, kinds)));
    }

    [Fact]
    public async Task More_than_a_page_in_one_instant_loses_nothing()
    {
        var lan = (await AddAsync("Lan")).Id;
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < 103; i++)
            {
                await crm.Interactions.RecordAsync(lan, Channel.Sms, Direction.Outbound, Now, null);
                await crm.Purchases.RecordAsync(lan, new OrderNumber("shop", $"HD-{i}"), Money.Of(1, "VND"), Now);
            }

            return lan;
        });

        foreach (var size in (int[])[7, 103, 200])
        {
            var read = await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(lan, page, ["interaction", "purchase"]));
            Assert.Equal(206, read.Select(e => e.Id).Distinct().Count());
            Assert.Equal(206, read.Count);
        }
    }

    [Fact]
    public async Task An_entry_says_what_happened()
    {
        var entries = (await ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(200)))).Items;

        Assert.Equal(["purchase.cancelled", "purchase.completed", "purchase.placed", "purchase.returned"], Whats("purchase"));
        Assert.Equal(["interaction.call.inbound", "interaction.in-person.outbound"], Whats("interaction"));
        Assert.Equal(["activity.noted", "need.answered", "need.noted"], Whats("trait"));
        Assert.Equal(["affiliation.employee.ended", "affiliation.employee.started", "affiliation.parent.started"], Whats("affiliation"));
        Assert.Equal(["customer.added", "customer.tag-changed", "lifecycle.moved"], Whats("record"));
        Assert.Equal(Money.Of(-100, "VND"), entries.Single(e => e.What == "purchase.returned").Amount);

        IEnumerable<string> Whats(string kind) => entries.Where(e => e.Kind == kind).Select(e => e.What).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_corrected_interaction_shows_as_its_correction_only()
    {
        var lan = (await AddAsync("Lan")).Id;
        var mistaken = await WriteAsync(crm => crm.Interactions.RecordAsync(lan, Channel.Call, Direction.Inbound, Now, "wrong"));
        await WriteAsync(crm => crm.Interactions.CorrectAsync(mistaken.Id, new(Channel.Call, Direction.Inbound, Now, "right")));

        Assert.Equal("right", Assert.Single((await ReadAsync(crm => crm.Timeline.OfAsync(lan, kinds: ["interaction"]))).Items).Text);
    }

    [Fact]
    public async Task What_is_added_later_does_not_move_the_next_page()
    {
        var first = await ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(5)));
        var rest = await ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(200, first.Next)));
        Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync(crm => crm.Interactions.RecordAsync(Whole.Id, Channel.Call, Direction.Inbound, Now, "later"));

        Assert.Equal(rest.Items, (await ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(200, first.Next)))).Items);
    }

    [Fact]
    public async Task What_nobody_knows_is_refused()
    {
        await RefusedAsync("crm.customer.not-found", () => ReadAsync(crm => crm.Timeline.OfAsync(new(UnknownId))));
        await RefusedAsync("crm.timeline.unknown-kind", () => ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, kinds: ["weather"])));
        await RefusedAsync("crm.page.invalid-cursor", () => ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id, new(5, new("placed", UnknownId, 1)))));
    }

    [Fact]
    public async Task Another_tenant_sees_nothing()
    {
        using (ActFor(ConformanceCaller.Away)) await RefusedAsync("crm.customer.not-found", () => ReadAsync(crm => crm.Timeline.OfAsync(Whole.Id)));
    }

    // PrepareAsync sets it before each fact.
    private Customer Whole { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        Whole = await AddAsync(NewCustomer.Person("Lan"));
        var firm = await AddAsync("Hòa Phát");
        var child = await AddAsync(NewCustomer.Person("Minh"));
        await ChangeAsync(Whole.Id, (c, at) => c.AddTag("vip", at));
        await BuyAndCallAsync(Whole.Id);
        await BuyAndCallAsync(child.Id);
        var employed = await WriteAsync(crm => crm.Affiliations.AddAsync(new NewAffiliation(Whole.Id, firm.Id, AffiliationRoles.Employee).During(new(2026, 1, 1))));
        await WriteAsync(crm => crm.Affiliations.EndAsync(employed.Id, new(2026, 3, 13)));
        await WriteAsync(crm => crm.Affiliations.AddAsync(new NewAffiliation(Whole.Id, child.Id, AffiliationRoles.Parent).During(new(2026, 1, 1))));
    }

    // Several share an instant, within a source and across sources; a need answered at the instant it was noted shows once.
    private async Task BuyAndCallAsync(CustomerId customer)
    {
        await WriteAsync(async crm =>
        {
            foreach (var minute in (int[])[1, 1, 2, 3, 5])
                await crm.Interactions.RecordAsync(customer, minute == 5 ? Channel.InPerson : Channel.Call, minute == 5 ? Direction.Outbound : Direction.Inbound, At(minute), null);
            await crm.Traits.NoteAsync(customer, NewTrait.Activity("yoga").Since(At(1)));
            await crm.Traits.NoteAsync(customer, NewTrait.Need("parking").Since(At(4)));
            await crm.Traits.NoteAsync(customer, NewTrait.Need("delivery").Since(At(2)));
            return await crm.Traits.NoteAsync(customer, NewTrait.Need("at once").Since(At(3)));
        });
        foreach (var need in (await ReadAsync(crm => crm.Traits.CurrentAsync(customer))).Items)
        {
            if (need.Topic is "parking" or "at once") await WriteAsync(crm => crm.Traits.AnswerAsync(need.Id, At(3)));
        }

        var number = customer.Value.ToString();
        await WriteAsync(async crm =>
        {
            await crm.Purchases.RecordAsync(customer, Sale($"a{number}", 1));
            await crm.Purchases.RecordAsync(customer, Sale($"b{number}", 2).Completed(Now));
            return await crm.Purchases.RecordAsync(customer, Sale($"c{number}", 1));
        });
        await WriteAsync(crm => crm.Purchases.RecordReturnAsync(customer, NewPurchase.Return(new("shop", $"d{number}"), Currency.Vnd, At(1), $"b{number}").Line("x", 1, 100)));
        var cancelled = await ReadAsync(crm => crm.Purchases.FindByOrderNumberAsync(new("shop", $"c{number}")));
        await WriteAsync(crm => crm.Purchases.CancelAsync(cancelled!.Id, ReasonCode.Parse("out-of-stock")));
    }

    private static NewPurchase Sale(string number, int minute) => NewPurchase.Sale(new OrderNumber("shop", number), Currency.Vnd, At(minute)).Line("x", 1, 100);

    private static DateTimeOffset At(int minute) => ConformanceClock.Start.AddMinutes(-minute);
}
