using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Segments;
using Crm.Core.Subjects;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Segments: who is in, who was and why; by rule, by list, by events and by time.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract partial class SegmentConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private const string Buyers = "count(purchase) >= 1";
    private const string Silent = "no purchase in last 30d";

    private readonly Dictionary<string, CustomerId> _ids = new(StringComparer.Ordinal);

    [Fact]
    public Task A_segment_is_empty_until_it_is_refreshed_and_then_has_those_its_rule_holds_for() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);

        Assert.Equal(string.Empty, await MembersAsync(id));
        var change = await RefreshAsync(id);

        Assert.Equal((2, 0), (change.Entered.Count, change.Left.Count));
        Assert.Equal("anna bob", await MembersAsync(id));
        Assert.Equal(2, await ReadAsync(crm => crm.Segments.CountAsync(id)));
        Assert.Equal(2, (await ReadAsync(crm => crm.Segments.FindAsync(id)))!.MemberCount);
    });

    [Fact]
    public Task Another_rule_changes_the_members_by_the_difference_only_and_their_history_is_told() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await RefreshAsync(id);
        var first = Now;
        Clock.Advance(TimeSpan.FromDays(1));

        await WriteAsync(crm => crm.Segments.RedefineAsync(id, "name in (\"bob\", \"cora\")"));
        var change = await RefreshAsync(id);

        Assert.Equal(("cora", "anna"), (Names(change.Entered), Names(change.Left)));
        Assert.Equal("bob cora", await MembersAsync(id));
        Assert.Equal("anna bob", await MembersAsync(id, first));
        Assert.Equal(string.Empty, await MembersAsync(id, first.AddMicroseconds(-1)));
        var stay = Assert.Single(await ReadAsync(crm => crm.Segments.OfAsync(_ids["anna"].Value, withPast: true)));
        Assert.Equal((first, Now, SegmentCause.Definition, SegmentCause.Definition, 1), (stay.Since, stay.Until!.Value, stay.EnteredBy, stay.LeftBy!.Value, stay.RuleVersion));
        Assert.Empty(await ReadAsync(crm => crm.Segments.OfAsync(_ids["anna"].Value)));
        Assert.Equal(id, Assert.Single(await ReadAsync(crm => crm.Segments.OfAsync(_ids["bob"].Value))).SegmentId);
    });

    [Fact]
    public Task Entering_and_leaving_reach_the_outbox_once() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await RefreshAsync(id);
        await RefreshAsync(id);
        await ChangeAsync(_ids["bob"], (c, at) => c.Archive(ReasonCode.Parse("moved"), at));
        await RefreshAsync(id);

        var entered = Assert.Single(await HappenedAsync<SegmentEntered>());
        Assert.Equal(("anna bob", SegmentCause.Definition, 1), (Names(entered.Members), entered.Cause, entered.RuleVersion));
        var left = Assert.Single(await HappenedAsync<SegmentLeft>());
        Assert.Equal(("bob", SegmentCause.Refresh), (Names(left.Members), left.Cause));
    });

    [Fact]
    public Task What_happens_moves_those_it_is_about() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await RefreshAsync(id);

        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["cora"], new OrderNumber("shop", "c1"), Money.Of(5, "VND"), Now));
        await UpdateAsync();

        Assert.Equal("anna bob cora", await MembersAsync(id));
        var stay = Assert.Single(await ReadAsync(crm => crm.Segments.OfAsync(_ids["cora"].Value)));
        Assert.Equal(SegmentCause.Event, stay.EnteredBy);
    });

    [Fact]
    public Task What_a_rule_does_not_ask_for_moves_nobody() => WhereSupportedAsync(async () =>
    {
        await DefineAsync("Buyers", Buyers);
        await UpdateAsync();

        await WriteAsync(crm => crm.Interactions.RecordAsync(_ids["cora"], Channel.Call, Direction.Inbound, Now, null));
        var progress = await UpdateAsync();

        Assert.Equal((0L, 0L), (progress.Entered, progress.Left));
    });

    [Fact]
    public Task Time_alone_moves_people_at_the_very_instant() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Silent", Silent);
        await RefreshAsync(id);
        // anna bought last at the beginning of the fact, bob ten days before.
        Assert.Equal("cora dan", await MembersAsync(id));
        var start = Now;

        Clock.Set(start.AddDays(20));
        await UpdateAsync();
        Assert.Equal("cora dan", await MembersAsync(id));

        Clock.Set(start.AddDays(20).AddMicroseconds(1));
        await UpdateAsync();
        Assert.Equal("bob cora dan", await MembersAsync(id));
        Assert.Equal(SegmentCause.Time, Assert.Single(await ReadAsync(crm => crm.Segments.OfAsync(_ids["bob"].Value))).EnteredBy);

        Clock.Set(start.AddDays(31));
        await UpdateAsync();
        Assert.Equal("anna bob cora dan", await MembersAsync(id));
    });

    [Fact]
    public Task Lists_decide_before_the_rule() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await WriteAsync(crm => crm.Segments.PutOnListAsync(id, [_ids["cora"].Value], SegmentListKind.Include));
        await WriteAsync(crm => crm.Segments.PutOnListAsync(id, [_ids["anna"].Value], SegmentListKind.Exclude));
        await WriteAsync(crm => crm.Segments.PutOnListAsync(id, [_ids["bob"].Value], SegmentListKind.Suppress, Now.AddDays(2)));
        await RefreshAsync(id);
        Assert.Equal("cora", await MembersAsync(id));

        Clock.Advance(TimeSpan.FromDays(2));
        await UpdateAsync();
        Assert.Equal("bob cora", await MembersAsync(id));

        await WriteAsync(crm => crm.Segments.TakeOffListsAsync(id, [.. _ids.Values.Select(i => i.Value)]));
        await UpdateAsync();
        Assert.Equal("anna bob", await MembersAsync(id));
    });

    [Fact]
    public Task A_static_segment_has_those_on_its_list() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Friends", null);
        await WriteAsync(crm => crm.Segments.PutOnListAsync(id, [_ids["dan"].Value, _ids["anna"].Value], SegmentListKind.Include));
        await RefreshAsync(id);

        Assert.Equal("anna dan", await MembersAsync(id));
        await RefusedAsync("crm.segment.unknown-member", () => WriteAsync(crm => crm.Segments.PutOnListAsync(id, [UnknownId], SegmentListKind.Include)));
        await RefusedAsync("crm.segment.invalid-until", () => WriteAsync(crm => crm.Segments.PutOnListAsync(id, [_ids["dan"].Value], SegmentListKind.Suppress)));
        await RefusedAsync("crm.segment.unknown-list", () => WriteAsync(crm => crm.Segments.PutOnListAsync(id, [_ids["dan"].Value], (SegmentListKind)9)));

        // No rule cares about events, but who is archived is in no segment.
        await UpdateAsync();
        await ChangeAsync(_ids["dan"], (c, at) => c.Archive(ReasonCode.Parse("moved"), at));
        await UpdateAsync();
        Assert.Equal("anna", await MembersAsync(id));
        await ChangeAsync(_ids["dan"], (c, at) => c.Restore(at));
        await UpdateAsync();
        Assert.Equal("anna dan", await MembersAsync(id));
    });

    [Fact]
    public Task Segments_refer_to_each_other_and_follow_each_other() => WhereSupportedAsync(async () =>
    {
        var buyers = await DefineAsync("Buyers", Buyers);
        var others = await DefineAsync("Others", "not in segment \"buyers\"");
        await UpdateAsync();
        Assert.Equal("cora dan", await MembersAsync(others));

        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["cora"], new OrderNumber("shop", "c1"), Money.Of(5, "VND"), Now));
        await UpdateAsync();

        Assert.Equal("anna bob cora", await MembersAsync(buyers));
        Assert.Equal("dan", await MembersAsync(others));
        await RefusedAsync("crm.segment.in-use", () => WriteAsync(crm => crm.Segments.ArchiveAsync(buyers)));
        await RefusedAsync("crm.segment.in-use", () => WriteAsync(crm => crm.Segments.RenameAsync(buyers, "Customers who bought")));
        await RefusedAsync("crm.segment.cyclic", () => WriteAsync(crm => crm.Segments.RedefineAsync(buyers, "in segment \"others\"")));
        await RefusedAsync("crm.segment.cyclic", () => WriteAsync(crm => crm.Segments.RedefineAsync(buyers, "in segment \"Buyers\"")));
        await RefusedAsync("crm.rule.unknown-segment", () => DefineAsync("x", "in segment \"nobody\""));
    });

    [Fact]
    public Task Who_refers_to_a_segment_follows_it_whoever_brought_it_up_to_date() => WhereSupportedAsync(async () =>
    {
        var buyers = await DefineAsync("Buyers", Buyers);
        var others = await DefineAsync("Others", "not in segment \"buyers\"");
        await UpdateAsync();

        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["cora"], new OrderNumber("shop", "c1"), Money.Of(5, "VND"), Now));
        // As a process does that is killed before it comes to the others.
        await RefreshAsync(buyers);
        await UpdateAsync();

        Assert.Equal("dan", await MembersAsync(others));
    });

    [Fact]
    public Task What_happens_is_looked_at_also_when_the_segment_is_of_a_faster_clock() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await UpdateAsync();
        Clock.Advance(TimeSpan.FromMinutes(-1));

        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["cora"], new OrderNumber("shop", "c1"), Money.Of(5, "VND"), Now));
        await UpdateAsync();
        Clock.Advance(TimeSpan.FromMinutes(2));
        await UpdateAsync();

        Assert.Equal("anna bob cora", await MembersAsync(id));
    });

    [Fact]
    public Task What_defines_nothing_new_or_nothing_at_all_is_refused() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await RefusedAsync("crm.segment.nothing-changed", () => WriteAsync(crm => crm.Segments.RedefineAsync(id, $"  {Buyers} ")));
        await RefusedAsync("crm.segment.invalid-name", () => DefineAsync("\u0301", Buyers));
        await RefusedAsync("crm.rule.unknown-field", () => DefineAsync("x", "nmae = \"y\""));
        await RefusedAsync("crm.rule.unexpected-word", () => DefineAsync("x", "age >"));
        await RefusedAsync("crm.rule.not-of-subject", () => WriteAsync(crm => crm.Segments.DefineAsync("x", "consent email.marketing granted", SegmentSubject.Leads)));
    });

    [Fact]
    public Task A_refresh_never_goes_back_in_time() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await RefreshAsync(id);
        Clock.Advance(TimeSpan.FromMinutes(-1));

        await RefusedAsync("crm.segment.outdated", () => RefreshAsync(id));
        await UpdateAsync();
        Assert.Equal("anna bob", await MembersAsync(id));
    });

    [Fact]
    public async Task Ranks_need_a_store_that_computes_figures()
    {
        await using var scope = Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var ranked = Rule.Parse("top 1 by count(purchase)");
        if (scope.ServiceProvider.GetService<Storage.IFigures>() is null) await RefusedAsync("crm.rule.ranks-not-supported", () => rules.BindAsync(ranked));
        else Assert.Equal(1, await rules.CountAsync(await rules.BindAsync(ranked)));
    }

    [Fact]
    public Task References_are_at_most_eight_deep() => WhereSupportedAsync(async () =>
    {
        await DefineAsync("s0", "everybody");
        for (var i = 1; i <= 8; i++) await DefineAsync($"s{i}", $"in segment \"s{i - 1}\"");

        await RefusedAsync("crm.segment.too-deep", () => DefineAsync("s9", "in segment \"s8\""));
    });

    [Fact]
    public Task An_archived_segment_is_emptied_and_its_name_is_free() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await RefreshAsync(id);
        await RefusedAsync("crm.segment.duplicate", () => DefineAsync("BUYERS", Silent));

        await WriteAsync(crm => crm.Segments.ArchiveAsync(id));
        await UpdateAsync();

        Assert.Equal(string.Empty, await MembersAsync(id));
        await DefineAsync("buyers", Silent);
        await RefusedAsync("crm.segment.archived", () => WriteAsync(crm => crm.Segments.RedefineAsync(id, Silent)));
    });

    [Fact]
    public Task A_paused_segment_stays_as_it_is() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await RefreshAsync(id);
        await WriteAsync(crm => crm.Segments.PauseAsync(id));
        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["cora"], new OrderNumber("shop", "c1"), Money.Of(5, "VND"), Now));
        await UpdateAsync();
        Assert.Equal("anna bob", await MembersAsync(id));

        await WriteAsync(crm => crm.Segments.ResumeAsync(id));
        await UpdateAsync();
        Assert.Equal("anna bob cora", await MembersAsync(id));
        await RefusedAsync("crm.segment.illegal-transition", () => WriteAsync(crm => crm.Segments.ResumeAsync(id)));
    });

    [Fact]
    public Task Ranks_are_made_anew_when_they_are_an_hour_old() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Best", "top 1 by sum(purchase.amount)");
        await UpdateAsync();
        Assert.Equal("anna", await MembersAsync(id));
        Assert.Equal(Now, (await ReadAsync(crm => crm.Segments.FindAsync(id)))!.RankedAsOf);

        // cora beats the threshold at once; that anna is no longer among the best shows when all are ranked.
        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["cora"], new OrderNumber("shop", "c1"), Money.Of(5_000, "VND"), Now));
        await UpdateAsync();
        Assert.Equal("anna cora", await MembersAsync(id));

        Clock.Advance(TimeSpan.FromHours(1));
        await UpdateAsync();
        Assert.Equal("cora", await MembersAsync(id));
    });

    [Fact]
    public Task Leads_have_segments_of_their_own() => WhereSupportedAsync(async () =>
    {
        var lead = await WriteAsync(crm => crm.Leads.AddAsync(NewLead.Of("Lan").From("web")));
        await WriteAsync(crm => crm.Leads.AddAsync(NewLead.Of("Minh").From("fair")));
        var id = (await WriteAsync(crm => crm.Segments.DefineAsync("Web", "source = \"web\"", SegmentSubject.Leads))).Id;
        await WriteAsync(crm => crm.Segments.DefineAsync("Called", "count(interaction) >= 1 and in segment \"Web\"", SegmentSubject.Leads));
        await UpdateAsync();
        Assert.Equal([lead.Id.Value], await IdsAsync(id, null));

        await WriteAsync(crm => crm.Interactions.RecordWithLeadAsync(lead.Id, new NewInteraction(Channel.Call, Direction.Outbound, Now)));
        await UpdateAsync();

        Assert.Equal(2, (await ReadAsync(crm => crm.Segments.OfAsync(lead.Id.Value, SegmentSubject.Leads))).Count);
        await RefusedAsync("crm.rule.unknown-field", () => WriteAsync(crm => crm.Segments.DefineAsync("x", "age > 5", SegmentSubject.Leads)));
        await RefusedAsync("crm.segment.unknown-subject", () => WriteAsync(crm => crm.Segments.DefineAsync("x", "everybody", (SegmentSubject)7)));
    });

    [Fact]
    public Task Size_and_flow_are_told_by_the_day() => WhereSupportedAsync(async () =>
    {
        var start = Now;
        var id = await DefineAsync("Silent", Silent);
        await RefreshAsync(id);
        for (var day = 1; day <= 31; day++)
        {
            Clock.Set(start.AddDays(day));
            await UpdateAsync();
        }

        var flow = await ReadAsync(crm => crm.Segments.FlowAsync(id, start, TimeSpan.FromDays(1), 32));

        Assert.Equal((2L, 0L, 2L), (flow[0].Entered, flow[0].Left, flow[0].Members));
        Assert.Equal((1L, 0L, 3L), (flow[21].Entered, flow[21].Left, flow[21].Members));
        Assert.Equal(4, flow.Sum(f => f.Entered));
        Assert.Equal(4, flow[^1].Members);
        await RefusedAsync("crm.segment.invalid-stretch", () => ReadAsync(crm => crm.Segments.FlowAsync(id, start, TimeSpan.Zero, 1)));
    });

    private async Task WhereSupportedAsync(Func<Task> fact)
    {
        await using var scope = Services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<ISegmentLedger<Customer>>() is not null) await fact();
        else await RefusedAsync("crm.segment.not-supported", () => ReadAsync(crm => crm.Segments.OfAsync(UnknownId)));
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        foreach (var name in (string[])["anna", "bob", "cora", "dan"]) _ids[name] = (await AddAsync(NewCustomer.Person(name).ExternalId("shop", name))).Id;
        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["anna"], new OrderNumber("shop", "a1"), Money.Of(100, "VND"), Now.AddDays(-40)));
        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["anna"], new OrderNumber("shop", "a2"), Money.Of(200, "VND"), Now.AddMicroseconds(-1)));
        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["bob"], new OrderNumber("shop", "b1"), Money.Of(150, "VND"), Now.AddDays(-10)));
    }

    private async Task<SegmentId> DefineAsync(string name, string? rule) => (await WriteAsync(crm => crm.Segments.DefineAsync(name, rule))).Id;

    private Task<MembershipChange> RefreshAsync(SegmentId id) => ReadAsync(crm => crm.Segments.RefreshAsync(id));

    private async Task<SegmentProgress> UpdateAsync()
    {
        await Services.GetRequiredService<IEventDispatcher>().DispatchAsync();
        return await ReadAsync(crm => crm.Segments.UpdateAsync());
    }

    private Task<SegmentExplanation> ExplainAsync(SegmentId id, string name) => ReadAsync(crm => crm.Segments.ExplainAsync(id, _ids[name].Value));

    private async Task<string> MembersAsync(SegmentId id, DateTimeOffset? at = null) => Names(await IdsAsync(id, at));

    private Task<List<Guid>> IdsAsync(SegmentId id, DateTimeOffset? at) => ReadAsync(async crm =>
    {
        var found = new List<Guid>();
        await foreach (var member in crm.Segments.MembersAsync(id, at)) found.Add(member);
        Assert.Equal(found.Order(), found);
        return found;
    });

    private string Names(IEnumerable<Guid> ids) => string.Join(' ', ids.Select(id => _ids.First(i => i.Value.Value == id).Key).Order(StringComparer.Ordinal));

    private static class Rules
    {
        public static string Text(Core.Rules.Tree.RuleValue value) => value is Core.Rules.Tree.RuleValue.OfNumber number ? number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{value}";
    }
}
