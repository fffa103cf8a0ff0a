using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Tiers;
using Crm.Core.Traits;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Schemes of tiers, who is in which, and how they move.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class TierConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_reason = ReasonCode.Parse("key-account");

    private readonly Dictionary<string, CustomerId> _ids = new(StringComparer.Ordinal);

    [Fact]
    public async Task A_scheme_comes_back_with_every_field()
    {
        var defined = await DefineAsync(Membership(reviewDays: 365));
        await WriteAsync(crm => crm.Tiers.RenameAsync(defined, "Thành viên"));
        await WriteAsync(crm => crm.Tiers.ChangeAsync(defined, Membership()));

        await RefusedAsync("crm.tier.nothing-changed", () => WriteAsync(crm => crm.Tiers.ChangeAsync(defined, Membership())));

        var stored = await ReadAsync(crm => crm.Tiers.GetAsync(defined));

        Assert.Equal(("membership", "Thành viên", TierSchemeState.Active, 2), (stored.SchemeKey, stored.Name, stored.State, stored.DefinitionVersion));
        Assert.Equal(Membership(), stored.ReadDefinition());
        Assert.Equal(Shown(stored), Shown((await ReadAsync(crm => crm.Tiers.FindByKeyAsync("membership")))!));
        Assert.Null(await ReadAsync(crm => crm.Tiers.FindByKeyAsync("other")));
        Assert.Equal((defined, 2), Assert.Single((await ReadAsync(crm => crm.Tiers.ListAsync())).Items.Select(s => (s.Id, s.DefinitionVersion))));
        await RefusedAsync("crm.tier.duplicate-key", () => DefineAsync(Membership()));
        await RaceAsync("crm.tier.duplicate-key", crm => crm.Tiers.DefineAsync("rating", "A", Membership()), crm => crm.Tiers.DefineAsync("rating", "B", Membership()));
        using var away = ActFor(TenantId.FromName("other"));
        await RefusedAsync("crm.tier.not-found", () => ReadAsync(crm => crm.Tiers.GetAsync(defined)));
        await DefineAsync(Membership());
    }

    [Fact]
    public async Task Everybody_is_in_the_highest_tier_whose_rule_holds()
    {
        var scheme = await DefineAsync(Membership());

        var done = await RefreshAsync(scheme);

        Assert.Equal((3L, 3L), (done.Customers, done.Moved)); // eve is archived
        Assert.Equal(Now, (await ReadAsync(crm => crm.Tiers.GetAsync(scheme))).RefreshedAsOf);
        Assert.Equal(["Member 1", "Silver 1", "Gold 1"], (await ReadAsync(crm => crm.Tiers.SharesAsync(scheme))).Select(s => $"{s.Tier} {s.Customers}"));
        var anna = await StandingAsync(scheme, "anna");
        Assert.Equal(("Gold", 3, Now, "Gold", null), (anna.Tier, anna.Level, anna.Since, anna.Earned, anna.ReviewDueAt));
        Assert.Equal([("Discount", "5 %")], anna.Entitlements.Select(e => (e.Name, e.Value)));
        Assert.Equal((null, 0, null), Told(await StandingAsync(scheme, "eve")));
        Assert.Equal("anna", await NamesAsync("""count(tier where scheme = "membership" and name = "Gold") >= 1"""));
        Assert.Equal("anna bob", await NamesAsync("""count(tier where scheme = "membership" and level >= 2) >= 1"""));
        Assert.Equal(0, (await RefreshAsync(scheme)).Moved);
        await RefusedAsync("crm.customer.not-found", () => ReadAsync(crm => crm.Tiers.OfAsync(scheme, new(UnknownId))));

        static (string?, int, DateTimeOffset?) Told(TierStanding s) => (s.Tier, s.Level, s.Since);
    }

    [Fact]
    public async Task A_scope_that_refreshed_a_scheme_goes_on_changing_it()
    {
        var scheme = await DefineAsync(Membership());
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        await crm.Tiers.GetAsync(scheme);
        await crm.Tiers.RefreshAsync(scheme);

        await crm.Tiers.ChangeAsync(scheme, new([.. Membership().Tiers.Take(2)]));
        await crm.Tiers.OverrideAsync(scheme, _ids["bob"], "Member", ReasonCode.Parse("goodwill"), Now.AddDays(5));
        await SaveAsync(scope);

        Assert.Equal(2, (await ReadAsync(c => c.Tiers.GetAsync(scheme))).DefinitionVersion);
        Assert.Equal("Member", (await StandingAsync(scheme, "bob")).Tier);
    }

    [Fact]
    public async Task Moves_are_told_and_kept()
    {
        var scheme = await DefineAsync(Membership());
        await RefreshAsync(scheme);
        Clock.Advance(TimeSpan.FromDays(1));
        await BuyAsync("bob", 900);

        var done = await RefreshAsync(scheme, new() { Customers = [_ids["bob"], new(UnknownId)] });

        Assert.Equal((1L, 1L), (done.Customers, done.Moved));
        var moved = (await HappenedAsync<TierMoved>())[^1];
        Assert.Equal((_ids["bob"], "Silver", "Gold", true, TierMoveCause.Facts, 1), (moved.CustomerId, moved.FromTier, moved.ToTier, moved.IsUp, moved.Cause, moved.DefinitionVersion));
        var history = (await ReadAsync(crm => crm.Tiers.HistoryAsync(scheme, _ids["bob"]))).Items;
        Assert.Equal([("Silver", "Gold"), (null, "Silver")], history.Select(m => (m.From, m.To)));
        Clock.Advance(TimeSpan.FromMinutes(1)); // a window ends before the instant itself
        Assert.Equal("bob", await NamesAsync("""count(tier-move where up = true and from = "Silver" in last 7d) >= 1"""));

        // What was bought falls out of the window: Bob falls by himself.
        Clock.Advance(TimeSpan.FromDays(400));
        await RefreshAsync(scheme);
        Assert.Equal("Member", (await StandingAsync(scheme, "bob")).Tier);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("anna bob", await NamesAsync("""count(tier-move where up = false in last 7d) >= 1"""));
    }

    [Fact]
    public async Task With_reviews_a_tier_rises_at_once_and_falls_at_its_review_only()
    {
        var scheme = await DefineAsync(Membership(reviewDays: 500));
        await RefreshAsync(scheme);
        Assert.Equal(Now.AddDays(500), (await StandingAsync(scheme, "bob")).ReviewDueAt);

        Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal("Member", (await ExplainAsync(scheme, "anna")).Earned);
        await RefreshAsync(scheme);
        Assert.Equal("Gold", (await StandingAsync(scheme, "anna")).Tier);
        await BuyAsync("bob", 5_000);
        await RefreshAsync(scheme);
        Assert.Equal(("Gold", Now.AddDays(500)), ((await StandingAsync(scheme, "bob")).Tier, (await StandingAsync(scheme, "bob")).ReviewDueAt));

        // Another entitlement takes nobody's time away.
        await WriteAsync(crm => crm.Tiers.ChangeAsync(scheme, new([.. Membership().Tiers.Take(2), new("Gold", Membership().Tiers[2].When!, [new("Lounge")])], reviewDays: 500)));
        await RefreshAsync(scheme);
        Assert.Equal("Gold", (await StandingAsync(scheme, "anna")).Tier);

        Clock.Advance(TimeSpan.FromDays(100));
        await RefreshAsync(scheme);
        Assert.Equal(("Member", "Gold"), ((await StandingAsync(scheme, "anna")).Tier, (await StandingAsync(scheme, "bob")).Tier));
        Assert.Equal(Now.AddDays(500), (await StandingAsync(scheme, "anna")).ReviewDueAt);
    }

    [Fact]
    public async Task A_tier_set_by_hand_says_why_and_expires()
    {
        var scheme = await DefineAsync(Membership());
        await RefreshAsync(scheme);
        await RefusedAsync("crm.tier.unknown-tier", () => OverrideAsync(scheme, "cora", "gold", Now.AddDays(1)));
        await RefusedAsync("crm.tier.invalid-until", () => OverrideAsync(scheme, "cora", "Gold", Now));
        await RefusedAsync("crm.tier.invalid-until", () => OverrideAsync(scheme, "cora", "Gold", Now.AddDays(732)));
        await RefusedAsync("crm.tier.not-overridden", () => WriteAsync(crm => crm.Tiers.EndOverrideAsync(scheme, _ids["cora"])));

        await OverrideAsync(scheme, "cora", "Gold", Now.AddDays(10));

        var set = await StandingAsync(scheme, "cora");
        Assert.Equal(("Gold", "Member", Now.AddDays(10), "key-account", new UserId("conformance-user")), (set.Tier, set.Earned, set.OverriddenUntil, set.OverrideReason, set.OverriddenBy));
        Assert.Equal("anna cora", await NamesAsync("""count(tier where name = "Gold") >= 1"""));
        Assert.Equal("cora", await NamesAsync("count(tier where by-hand = true) >= 1"));
        Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(0, (await RefreshAsync(scheme)).Moved);
        Clock.Advance(TimeSpan.FromDays(5));
        await RefreshAsync(scheme);
        Assert.Equal("Member", (await StandingAsync(scheme, "cora")).Tier);
        var history = (await ReadAsync(crm => crm.Tiers.HistoryAsync(scheme, _ids["cora"]))).Items;
        Assert.Equal([TierMoveCause.OverrideEnded, TierMoveCause.Override, TierMoveCause.Facts], history.Select(m => m.Cause));
        Assert.Equal((new UserId("conformance-user"), "key-account"), (history[1].By, history[1].Reason));

        await RefusedAsync("crm.customer.archived", () => OverrideAsync(scheme, "eve", "Silver", Now.AddDays(1)));
        await OverrideAsync(scheme, "cora", "Member", Now.AddDays(1));
        await WriteAsync(crm => crm.Tiers.EndOverrideAsync(scheme, _ids["cora"]));
        Assert.Equal(["Gold", "Member"], (await HappenedAsync<TierOverrideEnded>()).Select(e => e.FromTier));
        await OverrideAsync(scheme, "bob", "Gold", Now.AddDays(1));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(("Silver", null), ((await StandingAsync(scheme, "bob")).Tier, (await StandingAsync(scheme, "bob")).OverriddenUntil));
    }

    [Fact]
    public async Task Another_definition_places_everybody_anew_and_an_archived_scheme_nobody()
    {
        var scheme = await DefineAsync(Membership(reviewDays: 500));
        await RefreshAsync(scheme);
        await OverrideAsync(scheme, "cora", "Silver", Now.AddDays(10));

        await WriteAsync(crm => crm.Tiers.ChangeAsync(scheme, new([new("Member"), new("Best", Rule.Parse("count(purchase) >= 2"))])));
        await RefreshAsync(scheme);

        Assert.Equal(("Best", "Member", "Member", null), ((await StandingAsync(scheme, "anna")).Tier, (await StandingAsync(scheme, "bob")).Tier, (await StandingAsync(scheme, "cora")).Tier, (await StandingAsync(scheme, "cora")).OverriddenUntil));
        var moved = (await ReadAsync(crm => crm.Tiers.HistoryAsync(scheme, _ids["bob"]))).Items[0];
        Assert.Equal((TierMoveCause.Definition, false), (moved.Cause, moved.IsUp));
        var policy = (await WriteAsync(crm => crm.Policies.DefineAsync("Best", Rule.Parse("count(tier where scheme = \"membership\" and level >= 2) >= 1"), 1, new() { DiscountCeiling = 5 }))).Id;
        await RefusedAsync("crm.tier.in-use", () => WriteAsync(crm => crm.Tiers.ArchiveAsync(scheme)));
        await WriteAsync(crm => crm.Policies.ArchiveAsync(policy));
        await WriteAsync(crm => crm.Tiers.ArchiveAsync(scheme));
        await RefusedAsync("crm.tier.archived", () => OverrideAsync(scheme, "cora", "Best", Now.AddDays(1)));
        await RefusedAsync("crm.tier.archived", () => WriteAsync(crm => crm.Tiers.RenameAsync(scheme, "x")));
        await RefreshAsync(scheme);
        Assert.Equal(string.Empty, await NamesAsync("count(tier) >= 1"));
        Assert.Empty((await ReadAsync(crm => crm.Tiers.ListAsync())).Items);
        await WriteAsync(crm => crm.Tiers.ActivateAsync(scheme));
        await RefusedAsync("crm.tier.already-active", () => WriteAsync(crm => crm.Tiers.ActivateAsync(scheme)));
        await RefreshAsync(scheme);
        Assert.Equal("Best", (await StandingAsync(scheme, "anna")).Tier);
    }

    [Fact]
    public async Task What_follows_tiers_decides_none_whatever_it_is_saved_through()
    {
        var best = Rule.Parse("count(tier where scheme = \"membership\" and name = \"Gold\") >= 1");
        var buyers = (await WriteAsync(crm => crm.Segments.DefineAsync("Buyers", "count(purchase) >= 1"))).Id;
        await WriteAsync(crm => crm.Segments.DefineAsync("Gold", best));
        await WriteAsync(crm => crm.Segments.DefineAsync("Above", "in segment \"gold\""));

        await MustRefuseAsync("crm.tier.of-tiers", "rule > segment Above > segment Gold", crm => crm.Tiers.DefineAsync("rating", "Rating", new([new("all"), new("a", Rule.Parse("in segment \"above\""))])));
        var plan = (await WriteAsync(crm => crm.Scores.DefineAsync(ScoreSubject.Customers, "Fit", new([new("a", [new ScoreWhen(Rule.Parse("everybody"), 5)])])))).Id;
        await WriteAsync(crm => crm.Scores.ActivateAsync(plan));
        await WriteAsync(crm => crm.Tiers.DefineAsync("membership", "Membership", new([new("all"), new("Gold", Rule.Parse("in segment \"buyers\" or score \"fit\" >= 1"))])));

        await MustRefuseAsync("crm.segment.cyclic", "rule > tier-scheme Membership", crm => crm.Segments.RedefineAsync(buyers, best.Text));
        await MustRefuseAsync("crm.segment.cyclic", "rule > segment Above > segment Gold > tier-scheme Membership", crm => crm.Segments.RedefineAsync(buyers, "in segment \"above\""));
        await MustRefuseAsync("crm.score.cyclic", "rule > tier-scheme Membership", crm => crm.Scores.ChangeAsync(plan, new([new("a", [new ScoreWhen(best, 5)])])));
        await WriteAsync(crm => crm.Segments.RedefineAsync(buyers, "count(tier where scheme = \"other\") >= 1"));
        await WriteAsync(crm => crm.Scores.ChangeAsync(plan, new([new("a", [new ScorePerEvent(FactSet.Parse("tier where scheme in (\"other\")"), 5)])])));
    }

    [Fact]
    public async Task A_rating_goes_by_points_and_tells_what_is_missing()
    {
        var scheme = await DefineAsync(Rating(), "rating");
        await WriteAsync(crm => crm.Traits.NoteAsync(_ids["firm"], NewTrait.Need("software").AtLevel(4).Since(Now.AddDays(-1))));
        await RefreshAsync(scheme);

        var firm = await ExplainAsync(scheme, "firm");

        Assert.Equal(("B", 50m), (firm.Earned, firm.Points!.Score.Value));
        Assert.Equal(firm.Points.Score.Value, firm.Points.Contributions.Sum(c => c.Points));
        Assert.Equal(("A", 20m), (firm.Next!.Tier, firm.Next.Missing));
        Assert.Contains("20 points missing", firm.ToText(), StringComparison.Ordinal);
        Assert.Contains("còn thiếu 20 điểm", firm.ToText("vi"), StringComparison.Ordinal);
        Assert.Equal("B", (await StandingAsync(scheme, "firm")).Tier);
        Assert.Null((await StandingAsync(scheme, "anna")).Tier);
        Assert.Null(await ReadAsync(crm => crm.Tiers.ExplainAsync(scheme, new(UnknownId))));
    }

    [Fact]
    public async Task A_near_miss_is_told_by_its_rule()
    {
        var scheme = await DefineAsync(Membership());

        var bob = await ExplainAsync(scheme, "bob");

        Assert.Equal(("Silver", "Gold"), (bob.Earned, bob.Next!.Tier));
        Assert.False(bob.Next.Rule!.Holds);
        Assert.NotEmpty(bob.Next.Rule.Misses);
        Assert.Equal([true, true, false], bob.Steps.Select(s => s.IsReached));
    }

    [Fact]
    public async Task What_no_rule_can_ask_is_refused_with_its_place()
    {
        await RefusedAsync("crm.rule.unknown-field", () => DefineAsync(new([new("a"), new("b", Rule.Parse("colour = \"red\""))])));
        await RefusedAsync("crm.tier.unknown-rising", () => DefineAsync(new([new("a")], rising: ["colour"])));
        await RefusedAsync("crm.rule.unknown-segment", () => DefineAsync(new([new("a"), new("b", Rule.Parse("in segment \"none\""))])));
        await RefusedAsync("crm.score.not-mappable", () => DefineAsync(new([new("a", 1)], new([new("g", [new ScoreMap("age", [new("x", 1)])])]))));
        await RefusedAsync("crm.tier.invalid-key", () => WriteAsync(crm => crm.Tiers.DefineAsync("Gold!", "x", Membership())));
    }

    [Fact]
    public async Task A_refresh_that_was_cancelled_goes_on_from_its_last_report_and_stops_when_the_scheme_changes()
    {
        var scheme = await DefineAsync(Membership());
        using var cancel = new CancellationTokenSource();
        var reports = new Reports(_ => cancel.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RefreshAsync(scheme, new() { BatchSize = 1 }, reports, cancel.Token));
        Assert.Null((await ReadAsync(crm => crm.Tiers.GetAsync(scheme))).RefreshedAsOf);

        var done = await RefreshAsync(scheme, new() { GoOnFrom = reports.Last });
        await RefusedAsync("crm.tier.invalid-resume", () => RefreshAsync(scheme, new() { GoOnFrom = reports.Last, Customers = [] }));

        Assert.Equal((2L, 2L), (done.Customers, done.Moved));
        var changing = new Reports(_ => WriteAsync(crm => crm.Tiers.ChangeAsync(scheme, Membership(reviewDays: 1))).GetAwaiter().GetResult());
        await RefusedAsync("crm.tier.scheme-changed", () => RefreshAsync(scheme, new() { BatchSize = 2 }, changing));
        await RefusedAsync("crm.tier.scheme-changed", () => RefreshAsync(scheme, new() { GoOnFrom = reports.Last }));
        await RefusedAsync("crm.tier.not-found", () => RefreshAsync(new(UnknownId)));
        await RefusedAsync("crm.tier.invalid-batch-size", () => RefreshAsync(scheme, new() { BatchSize = 201 }));
    }

    [Fact]
    public async Task Two_at_once_keep_the_same_tiers()
    {
        var scheme = await DefineAsync(Membership());
        var racing = new Reports(r =>
        {
            if (r.Customers == 1) RefreshAsync(scheme).GetAwaiter().GetResult();
        });

        await RefreshAsync(scheme, new() { BatchSize = 1 }, racing);

        Assert.Equal(3, (await HappenedAsync<TierMoved>()).Count);
        Assert.Single((await ReadAsync(crm => crm.Tiers.HistoryAsync(scheme, _ids["anna"]))).Items);
    }

    [Fact]
    public async Task Whoever_cannot_be_judged_keeps_the_tier_and_does_not_stop_the_others()
    {
        var scheme = await DefineAsync(Membership());
        await RefreshAsync(scheme);
        await BuyTooMuchAsync(_ids["bob"]);
        await BuyAsync("cora", 5_000);

        var done = await RefreshAsync(scheme, new() { BatchSize = 1 });

        Assert.Equal((3L, 1L, 1L, "crm.rule.overflow"), (done.Customers, done.Moved, done.Failed.Count, done.Failed.Code));
        Assert.Equal([_ids["bob"].Value], done.Failed.FirstIds);
        Assert.Equal(("Silver", "Gold"), ((await StandingAsync(scheme, "bob")).Tier, (await StandingAsync(scheme, "cora")).Tier));
        // A rank is asked of everybody, so one sum that does not fit is everybody's.
        await RefusedAsync("crm.rule.overflow", () => WriteAsync(crm => crm.Tiers.ChangeAsync(scheme, new([new("Best", Rule.Parse("top 10% by sum(purchase.amount)"))]))));
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        foreach (var name in (string[])["anna", "bob", "cora", "eve"]) _ids[name] = (await AddAsync(NewCustomer.Person(name))).Id;
        await BuyAsync("anna", 700);
        await BuyAsync("anna", 800);
        await BuyAsync("bob", 300);
        await ChangeAsync(_ids["eve"], (c, at) => c.Archive(ReasonCode.Parse("moved-away"), at));
    }

    private static TierDefinition Membership(int? reviewDays = null) => new(
        [
            new("Member"),
            new("Silver", Rule.Parse("sum(purchase.amount in last 365d) >= 200")),
            new("Gold", Rule.Parse("sum(purchase.amount in last 365d) >= 1_000"), [new("Discount", "5 %")]),
        ],
        reviewDays: reviewDays);

    private static TierDefinition Rating() => new(
        [new("C", 10), new("B", 40), new("A", 70)],
        new(
            [
                new("size", [new ScoreMap("size-band", [new("1-9", 5), new("10-49", 20), new("50+", 40)])]),
                new("need", [new ScoreWhen(Rule.Parse("max(need.level) >= 3"), 30), new ScorePerEvent(Rules.Tree.FactSet.Parse("need where level >= 5"), 10, max: 30)]),
            ]),
        ["size-band", "need.level", "need"],
        90);

    private async Task<TierSchemeId> DefineAsync(TierDefinition definition, string key = "membership")
    {
        if (key is "rating" && !_ids.ContainsKey("firm")) _ids["firm"] = (await AddAsync(NewCustomer.Organisation("Hòa Phát").Profile(new OrganisationProfile { SizeBand = new("10-49", new(2026, 1, 1), "stated") }))).Id;
        return (await WriteAsync(crm => crm.Tiers.DefineAsync(key, "Membership", definition))).Id;
    }

    private Task<TierRefreshProgress> RefreshAsync(TierSchemeId scheme, TierRefreshOptions? options = null, IProgress<TierRefreshProgress>? progress = null, CancellationToken ct = default) =>
        ReadAsync(crm => crm.Tiers.RefreshAsync(scheme, options, progress, ct));

    private Task<TierStanding> StandingAsync(TierSchemeId scheme, string name) => ReadAsync(crm => crm.Tiers.OfAsync(scheme, _ids[name]));

    private async Task<TierExplanation> ExplainAsync(TierSchemeId scheme, string name) => (await ReadAsync(crm => crm.Tiers.ExplainAsync(scheme, _ids[name])))!;

    private async Task MustRefuseAsync<T>(string code, string path, Func<ICrm, Task<T>> work)
    {
        var refused = await Assert.ThrowsAsync<CrmException>(() => WriteAsync(work));
        Assert.Equal((code, path), (refused.Code, refused.Path));
    }

    private Task<CustomerTier> OverrideAsync(TierSchemeId scheme, string name, string tier, DateTimeOffset until) => WriteAsync(crm => crm.Tiers.OverrideAsync(scheme, _ids[name], tier, s_reason, until));

    private Task<Purchase> BuyAsync(string name, long amount) => WriteAsync(crm => crm.Purchases.RecordAsync(_ids[name], NewPurchase.Sale(new OrderNumber("shop", $"{name} {amount}"), Money.Of(amount, "VND"), Now.AddHours(-1))));

    private async Task<string> NamesAsync(string text)
    {
        var found = await WithAsync<ISubjectRules<Customer>, List<Guid>>(async rules =>
        {
            var rule = await rules.BindAsync(Rule.Parse(text));
            var listed = await rules.ListAsync(rule).ToListAsync();
            foreach (var id in _ids.Where(i => i.Key is not "eve").Select(i => i.Value.Value)) Assert.Equal(listed.Contains(id), rule.Holds((await rules.LoadAsync(rule, id))!));
            return listed;
        });
        return string.Join(' ', _ids.Where(i => found.Contains(i.Value.Value)).Select(i => i.Key));
    }

    private sealed class Reports(Action<TierRefreshProgress> told) : IProgress<TierRefreshProgress>
    {
        public TierRefreshProgress? Last { get; private set; }

        public void Report(TierRefreshProgress value)
        {
            Last = value;
            told(value);
        }
    }
}
