using Crm.Core.Analytics.Churning;
using Crm.Core.Analytics.Forecasting;
using Crm.Core.Analytics.Insights;
using Crm.Core.Analytics.Valuation;
using Crm.Core.Churn;
using Crm.Core.Conformance;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Hosting;
using Crm.Core.Insights;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Crm.Core.Testing.Insights;

/// <summary>What is kept of customers' purchases and said of them, on a real store. Every adapter's tests run these.</summary>
/// <param name="adapter">The store.</param>
public abstract class InsightFacts(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private readonly Dictionary<string, CustomerId> _ids = new(StringComparer.Ordinal);
    private int _orders;

    [Fact]
    public async Task A_profile_follows_what_happens_to_purchases()
    {
        Assert.Null(await ProfileAsync("anna"));
        // 20:00 UTC is the next day in Vietnam, and the next month.
        var first = await BuyAsync("anna", 700, new(2026, 1, 31, 20, 0, 0, TimeSpan.Zero));
        await BuyAsync("anna", 300, new(2026, 2, 1, 3, 0, 0, TimeSpan.Zero));
        await BuyAsync("anna", 500, new(2026, 4, 10, 3, 0, 0, TimeSpan.Zero));
        await DispatchAsync();
        Assert.Equal("2026-02-01 2026-04-10 days 2 orders 3 sum 1500 repeat 500 unpriced 0 months 101", Told(await ProfileAsync("anna")));

        // What comes back later takes away from the order it names.
        await WriteAsync(crm => crm.Purchases.RecordReturnAsync(_ids["anna"], NewPurchase.Return(Number(), Vnd(200), At(4, 20), first.Number)));
        await DispatchAsync();
        Assert.Equal("2026-02-01 2026-04-10 days 2 orders 3 sum 1300 repeat 500 unpriced 0 months 101", Told(await ProfileAsync("anna")));
        // All of it: as if it had not been bought. One without an order is taken off the latest before it.
        await WriteAsync(crm => crm.Purchases.RecordReturnAsync(_ids["anna"], NewPurchase.Return(Number(), Vnd(500), At(4, 21), first.Number)));
        await WriteAsync(crm => crm.Purchases.RecordReturnAsync(_ids["anna"], NewPurchase.Return(Number(), Vnd(600), At(4, 22))));
        await DispatchAsync();
        Assert.Equal("2026-02-01 2026-02-01 days 1 orders 1 sum 200 repeat 0 unpriced 0 months 1", Told(await ProfileAsync("anna")));
    }

    [Fact]
    public async Task A_cancelled_purchase_counts_no_more_and_a_foreign_amount_counts_as_an_order_only()
    {
        var late = await BuyAsync("bob", 400, At(5, 2));
        await BuyAsync("bob", 100, At(3, 2));
        // What came back for nothing is no purchase.
        await WriteAsync(crm => crm.Purchases.RecordReturnAsync(_ids["bob"], NewPurchase.Return(Number(), Vnd(0), At(5, 20))));
        await WriteAsync(crm => crm.Purchases.RecordAsync(_ids["bob"], NewPurchase.Sale(Number(), Money.Of(9, "USD"), At(3, 9))));
        await DispatchAsync();
        Assert.Equal("2026-03-02 2026-05-02 days 3 orders 3 sum 500 repeat 400 unpriced 1 months 101", Told(await ProfileAsync("bob")));

        await WriteAsync(crm => crm.Purchases.CancelAsync(late.Id, ReasonCode.Parse("other")));
        await DispatchAsync();
        Assert.Equal("2026-03-02 2026-03-09 days 2 orders 2 sum 100 repeat 0 unpriced 1 months 1", Told(await ProfileAsync("bob")));
    }

    [Fact]
    public async Task Purchases_written_in_bulk_are_followed_like_single_ones()
    {
        await WithAsync<ICrm, BulkProgress>(crm => crm.Purchases.RecordManyAsync(
            Enumerable.Range(0, 20).Select(i => new CustomerPurchase(_ids[i % 2 == 0 ? "anna" : "cora"], NewPurchase.Sale(Number(), Vnd(10), At(3, 1 + (i / 4))))).ToAsyncEnumerable()));
        await DispatchAsync();

        Assert.Equal("2026-03-01 2026-03-05 days 5 orders 10 sum 100 repeat 80 unpriced 0 months 1", Told(await ProfileAsync("anna")));
        Assert.Equal(Told(await ProfileAsync("anna")), Told(await ProfileAsync("cora")));
        Assert.Null(await ProfileAsync("bob"));
    }

    [Fact]
    public async Task A_rebuild_says_what_events_would_have_kept_and_goes_on_where_it_stopped()
    {
        await BuyAsync("anna", 700, At(2, 3));
        await BuyAsync("cora", 300, At(2, 4));
        var reports = new List<ProfileRebuild>();

        var done = await WithAsync<IInsights, ProfileRebuild>(i => i.RebuildProfilesAsync(null, new Reports<ProfileRebuild>(reports.Add)));

        Assert.Equal((3, 2), (done.Customers, done.Changed));
        Assert.Equal(done, reports[^1]);
        var rebuilt = (Told(await ProfileAsync("anna")), Told(await ProfileAsync("cora")));
        await DispatchAsync();
        Assert.Equal(rebuilt, (Told(await ProfileAsync("anna")), Told(await ProfileAsync("cora"))));
        Assert.Equal((3, 0), await RebuildAsync(null));
        // Nobody after the last one.
        Assert.Equal((0, 0), await RebuildAsync(new(0, 0, _ids.Values.Max())));
        Assert.Equal((1, 0), await RebuildAsync(new(0, 0, _ids.Values.Order().ElementAt(1))));
    }

    [Fact]
    public async Task Scores_are_kept_where_rules_and_segments_ask_for_them()
    {
        await RefusedAsync("crm.insight.no-profiles", () => RefreshAsync(At(6, 1)));
        await BuyManyAsync();
        var champions = await WriteAsync(crm => crm.Segments.DefineAsync("Champions", """rfm.segment = "champions" """));
        await WithAsync<ICrm, object>(async crm => await crm.Segments.UpdateAsync());
        Assert.Equal(0, await ReadAsync(crm => crm.Segments.CountAsync(champions.Id)));

        var done = await RefreshAsync(At(6, 1));

        Assert.Equal((25, 25, 1), (done.Customers, done.Changed, done.ModelVersion));
        Assert.Equal(25, done.Segments.Sum(s => s.Customers));
        Assert.All(done.Moves, m => Assert.Null(m.From));
        var best = await NamesAsync("rfm.recency = 5 and rfm.frequency = 5 and rfm.monetary = 5");
        Assert.Equal("n20 n21 n22 n23 n24", best);
        Assert.Equal(best, await NamesAsync("""rfm.segment in ("champions", "loyal") and rfm.since = 2026-06-01 and rfm.before is unknown and rfm.recency > 4"""));
        Assert.Equal("n00 n01 n02 n03 n04", await NamesAsync("rfm.recency = 1"));
        await DispatchAsync();
        await WithAsync<ICrm, object>(async crm => await crm.Segments.UpdateAsync());
        Assert.Equal(done.Segments.Single(s => s.Name == "champions").Customers, await ReadAsync(crm => crm.Segments.CountAsync(champions.Id)));
        Assert.Equal(25, (await HappenedAsync<Events.BatchWritten>()).Where(b => b.AggregateType == RfmStanding.TypeName).Sum(b => b.Created.Count));
    }

    [Fact]
    public async Task An_analysis_stores_only_what_changed_and_a_model_only_when_it_says_something_else()
    {
        await BuyManyAsync();
        await RefreshAsync(At(6, 1));

        var again = await RefreshAsync(At(6, 1));
        Assert.Equal((0, 1), (again.Changed, again.ModelVersion));
        Assert.All(again.Moves, m => Assert.Equal(m.From, m.To));

        // The one who bought longest ago is the one who bought last.
        await BuyAsync("n00", 1, At(6, 2));
        await DispatchAsync();
        var moved = await RefreshAsync(At(6, 3));
        Assert.Equal(2, moved.ModelVersion);
        Assert.Equal(5, (await StandingAsync("n00"))!.Recency);
        Assert.Equal("hibernating", (await StandingAsync("n00"))!.Before);
        Assert.True(moved.Changed is > 0 and < 25);
        Assert.Equal("n00", await NamesAsync("rfm.recency = 5 and rfm.before = \"hibernating\""));
        await RefusedAsync("crm.insight.as-of-passed", () => RefreshAsync(At(6, 2)));
        Assert.Equal(5, (await StandingAsync("n00"))!.Recency);

        // Without a purchase that counts there is no standing.
        await CancelAllAsync("n00");
        await DispatchAsync();
        await RefreshAsync(At(6, 3));
        Assert.Equal(0, (await ProfileAsync("n00"))!.Orders);
        Assert.Null((await StandingAsync("n00"))!.Segment);
        Assert.Equal("anna bob cora n00", await NamesAsync("rfm.segment is unknown"));
        var models = await WithAsync<IRepository<InsightModel, InsightModelId>, Page<InsightModelSummary>>(r => r.ListAsync(Specification.For<InsightModel>().OrderBy(InsightOrder.Fitted).Select(InsightModelSummary.Of)));
        Assert.Equal([1, 2, 3], models.Items.Select(m => m.Version));
        Assert.Equal([new(2026, 6, 1), new(2026, 6, 3), new(2026, 6, 3)], models.Items.Select(m => m.AsOf));
        Assert.Contains("\"thresholds\":{\"recency\":[", models.Items[0].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_in_the_future_by_mistake_does_not_stop_the_next_refresh()
    {
        await BuyManyAsync();
        await RefreshAsync(new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Clock.Advance(TimeSpan.FromSeconds(1));

        var next = await WithAsync<IInsights, RfmRefresh>(i => i.RefreshRfmAsync());

        Assert.Equal((2026, 2), (next.AsOf.Year, next.ModelVersion));
    }

    [Fact]
    public async Task What_customers_will_be_worth_is_kept_with_its_model()
    {
        await RefusedAsync("crm.insight.no-profiles", () => EstimateAsync(new()));
        await BuyManyAsync();
        await RefusedAsync("crm.analytics.invalid-horizon", () => EstimateAsync(new() { Terms = new(null, .1, 1) }));
        await RefusedAsync("crm.analytics.invalid-day", () => EstimateAsync(new() { AsOf = new(2026, 1, 1) }));

        var done = await EstimateAsync(new() { AsOf = new(2026, 6, 1), Terms = new(12, .1, .5) });

        Assert.Equal((new DateOnly(2026, 6, 1), 25, 25, 1), (done.AsOf, done.Customers, done.Changed, done.ModelVersion));
        var kept = await WithAsync<IFigures, List<LifetimeEstimate>>(f => f.EachAsync<LifetimeEstimate, LifetimeEstimate>([], e => e).ToListAsync().AsTask());
        Assert.Equal((25, done.ExpectedMinor), (kept.Count, kept.Sum(e => e.ValueMinor)));
        Assert.All(kept, e => Assert.Equal((365, done.Model.Buying.Model.Name, 1, "VND", new DateOnly(2026, 6, 1)), (e.HorizonDays, e.Model, e.ModelVersion, e.CurrencyCode, e.AsOf)));
        // Told again from the stored model and the stored profile, without the process.
        var stored = (await WithAsync<IRepository<InsightModel, InsightModelId>, Page<InsightModelSummary>>(r => r.ListAsync(Specification.For<InsightModel>().OrderBy(InsightOrder.Fitted).Select(InsightModelSummary.Of)))).Items[0];
        var (model, profile) = (LifetimeModel.Parse(stored.Json), (await ProfileAsync("n24"))!);
        var own = model.Of(0, new(profile.Days - 1, Weeks(profile.FirstDay, profile.LastDay), Weeks(profile.FirstDay, new(2026, 6, 1))), new(profile.Days - 1, profile.RepeatMinor / (profile.Days - 1.0)), new(12, .1, .5));
        var best = kept.Single(e => e.Id == _ids["n24"]);
        Assert.Equal(Math.Round(own.ExpectedPurchases!.Value, 6), best.ExpectedScaled!.Value / 1e6, 6);
        Assert.Equal((long)Math.Round(own.Value!.Value, MidpointRounding.AwayFromZero), best.ValueMinor);
        var (half, worth) = (kept.Max(e => e.ValueMinor!.Value) / 2, kept.ToDictionary(e => e.Id, e => e.ValueMinor!.Value));
        Assert.Equal(string.Join(' ', _ids.Where(i => worth.GetValueOrDefault(i.Value) > half).Select(i => i.Key)), await NamesAsync($"lifetime.value > {half} VND"));
        Assert.Equal((0, 1), ((await EstimateAsync(new() { AsOf = new(2026, 6, 1), Terms = new(12, .1, .5) })).Changed, done.ModelVersion));

        // Who has no purchase that counts any more has no estimate.
        await CancelAllAsync("n24");
        await DispatchAsync();
        await EstimateAsync(new() { AsOf = new(2026, 6, 2) });
        await RefusedAsync("crm.insight.as-of-passed", () => EstimateAsync(new() { AsOf = new(2026, 6, 1) }));
        Assert.Equal("anna bob cora n24", await NamesAsync("lifetime.purchases is unknown"));
    }

    [Fact]
    public async Task A_day_before_the_last_purchase_is_refused_and_a_tenant_sees_its_own_only()
    {
        await BuyManyAsync();
        await RefusedAsync("crm.analytics.invalid-day", () => RefreshAsync(At(1, 1)));
        using var away = ActFor(TenantId.FromName("other"));

        await RefusedAsync("crm.insight.no-profiles", () => RefreshAsync(At(6, 1)));
        Assert.Equal((0, 0), await RebuildAsync(null));
    }

    [Fact]
    public async Task All_purchases_are_read_for_analyses_of_ones_own()
    {
        Assert.Null(await WithAsync<IInsights, StoredHistory?>(i => i.ReadHistoryAsync()));
        await BuyAsync("anna", 700, At(2, 3));
        await BuyAsync("cora", 300, At(2, 4));
        await BuyAsync("cora", 500, At(3, 4));
        await WriteAsync(crm => crm.Purchases.RecordReturnAsync(_ids["anna"], NewPurchase.Return(Number(), Vnd(700), At(4, 22))));

        var stored = (await WithAsync<IInsights, StoredHistory?>(i => i.ReadHistoryAsync()))!;

        Assert.Equal(_ids["cora"], stored.CustomerAt(0));
        Assert.Equal(new(new(2026, 2, 4), new(2026, 3, 4), 2, 2, 800), Assert.Single(stored.History.Facts));
        Assert.Equal([300, 500], stored.History.AmountsOf(0).ToArray());
    }

    [Fact]
    public async Task Deals_are_read_for_a_forecast_in_days_and_one_currency()
    {
        await WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("only", "Only", 50)]));
        await WriteAsync(async crm =>
        {
            await crm.Opportunities.AddAsync(new NewOpportunity("open").For(_ids["anna"]).OpenedAt(new(2026, 1, 31, 20, 0, 0, TimeSpan.Zero)).Worth(Money.Of(500, "USD")));
            await crm.Opportunities.AddAsync(new NewOpportunity("won").For(_ids["bob"]).OpenedAt(At(2, 3)).Worth(Vnd(700)).Won(At(3, 4)));
            return true;
        });

        var inVnd = await WithAsync<IInsights, IReadOnlyList<PipelineDeal>>(i => i.ReadDealsAsync());
        var inUsd = await WithAsync<IInsights, IReadOnlyList<PipelineDeal>>(i => i.ReadDealsAsync(Currency.Parse("USD")));

        Assert.Equal([new(new(2026, 2, 1), null, DealOutcome.Open), new(new(2026, 2, 3), new(2026, 3, 4), DealOutcome.Won, null, 700, 700)], inVnd.OrderBy(d => d.Opened));
        Assert.Equal([50_000, null], inUsd.OrderBy(d => d.Opened).Select(d => d.Amount));
        using var away = ActFor(TenantId.FromName("other"));
        Assert.Empty(await WithAsync<IInsights, IReadOnlyList<PipelineDeal>>(i => i.ReadDealsAsync()));
    }

    [Fact]
    public async Task Who_went_away_is_read_for_reasons_and_for_survival()
    {
        await BuyAsync("anna", 700, new(2026, 1, 31, 20, 0, 0, TimeSpan.Zero));
        await DispatchAsync();
        await WriteAsync(async crm =>
        {
            await crm.Churn.RecordAsync(_ids["anna"], NewChurn.Declared(At(4, 1), ReasonCode.Parse("price")).WonBack(At(5, 1)));
            await crm.Churn.RecordAsync(_ids["bob"], NewChurn.Detected(At(6, 10)));
            return true;
        });

        var all = await WithAsync<IInsights, StoredChurn>(i => i.ReadChurnAsync());
        var april = await WithAsync<IInsights, StoredChurn>(i => i.ReadChurnAsync(new(2026, 4, 1), new(2026, 4, 30)));

        Assert.Equal([new(ChurnKnowledge.Stated, "price", 700), new(ChurnKnowledge.Unknown, null)], all.Rows);
        Assert.Equal([new(ChurnKnowledge.Stated, "price", 700)], april.Rows);
        var today = new DateOnly(2026, 6, 10);
        Assert.Equal([new(0, new(2026, 2, 1), new(2026, 4, 1)), new(0, new(2026, 5, 1)), new(1, today, today), new(2, today)], all.Spans);
        Assert.Equal(all.Spans, april.Spans);
        Assert.Equal((1, 0, 1), (ChurnReasons.Of(all.Rows).Stated.Customers, ChurnReasons.Of(all.Rows).Inferred.Customers, ChurnReasons.Of(all.Rows).Unknown.Customers));
    }

    [Fact]
    public async Task Archived_customers_shift_nobodys_scores()
    {
        await BuyManyAsync();
        await RefreshAsync(At(6, 1));
        await EstimateAsync(new() { AsOf = new(2026, 6, 1) });
        await ChangeAsync(_ids["n24"], (c, at) => c.Archive(ReasonCode.Parse("moved-away"), at));

        Assert.Equal((24, 24, 24), (
            (await RefreshAsync(At(6, 1))).Customers, (await EstimateAsync(new() { AsOf = new(2026, 6, 1) })).Customers,
            (await WithAsync<IInsights, StoredHistory?>(i => i.ReadHistoryAsync()))!.History.Customers.Count));
        Assert.Null((await StandingAsync("n24"))!.Segment);
        Assert.NotNull((await ProfileAsync("n24"))!.FirstDay);
    }

    [Fact]
    public async Task Of_two_that_work_out_the_same_profile_the_second_begins_again()
    {
        await BuyAsync("anna", 700, At(2, 3));
        await using var slow = Services.CreateAsyncScope();
        var profiles = slow.ServiceProvider.GetRequiredService<IRepository<PurchaseProfile, CustomerId>>();
        var own = PurchaseProfile.Open(Caller.Tenant, _ids["anna"]);
        own.Take(new(new(2026, 2, 3), new(2026, 2, 3), 1, 1, 1, 0, 0, "1"), Currency.Vnd);
        profiles.Add(own);
        await DispatchAsync();

        await RefusedAsync(Errors.CrmConcurrencyException.Lost.Code, () => SaveAsync(slow));
        Assert.Equal(700, (await ProfileAsync("anna"))!.SumMinor);
    }

    /// <inheritdoc />
    protected override void Configure(CrmBuilder crm) => crm.AddAnalytics();

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        Clock.Set(At(6, 10));
        foreach (var name in (string[])["anna", "bob", "cora"]) _ids[name] = (await AddAsync(name)).Id;
    }

    // 25 customers: the later the number, the later, the more often and for the more they bought.
    private async Task BuyManyAsync()
    {
        for (var i = 0; i < 25; i++) _ids[$"n{i:00}"] = (await AddAsync($"n{i:00}")).Id;
        await WithAsync<ICrm, BulkProgress>(crm => crm.Purchases.RecordManyAsync(
            Enumerable.Range(0, 25).SelectMany(i => Enumerable.Range(0, 1 + (i / 5)).Select(k => new CustomerPurchase(_ids[$"n{i:00}"], NewPurchase.Sale(Number(), Vnd(10 + i), At(4, 1 + i).AddMonths(-k))))).ToAsyncEnumerable()));
        await DispatchAsync();
    }

    private async Task CancelAllAsync(string name)
    {
        foreach (var purchase in (await ReadAsync(crm => crm.Purchases.OfAsync(_ids[name]))).Items) await WriteAsync(crm => crm.Purchases.CancelAsync(purchase.Id, ReasonCode.Parse("other")));
    }

    private async Task<(long, long)> RebuildAsync(ProfileRebuild? from)
    {
        var done = await WithAsync<IInsights, ProfileRebuild>(i => i.RebuildProfilesAsync(from));
        return (done.Customers - (from?.Customers ?? 0), done.Changed);
    }

    private Task<RfmRefresh> RefreshAsync(DateTimeOffset asOf)
    {
        Clock.Advance(TimeSpan.FromSeconds(1)); // models are told apart by when they were fitted
        return WithAsync<IInsights, RfmRefresh>(i => i.RefreshRfmAsync(new() { AsOf = DateOnly.FromDateTime(asOf.Date) }));
    }

    private Task<LifetimeRefresh> EstimateAsync(LifetimeRefreshOptions options)
    {
        Clock.Advance(TimeSpan.FromSeconds(1)); // models are told apart by when they were fitted
        return WithAsync<IInsights, LifetimeRefresh>(i => i.RefreshLifetimeValuesAsync(options));
    }

    private static double Weeks(DateOnly? from, DateOnly? to) => (to!.Value.DayNumber - from!.Value.DayNumber) / 7.0;

    private Task<DispatchResult> DispatchAsync() => Services.GetRequiredService<IEventDispatcher>().DispatchAsync();

    private Task<Purchase> BuyAsync(string name, long amount, DateTimeOffset at) => WriteAsync(crm => crm.Purchases.RecordAsync(_ids[name], NewPurchase.Sale(Number(), Vnd(amount), at)));

    private Task<PurchaseProfile?> ProfileAsync(string name) => WithAsync<IRepository<PurchaseProfile, CustomerId>, PurchaseProfile?>(r => r.FindAsync(_ids[name]));

    private Task<RfmStanding?> StandingAsync(string name) => WithAsync<IRepository<RfmStanding, CustomerId>, RfmStanding?>(r => r.FindAsync(_ids[name]));

    private async Task<string> NamesAsync(string text)
    {
        var found = await WithAsync<ISubjectRules<Customer>, List<Guid>>(async rules =>
        {
            var rule = await rules.BindAsync(Rule.Parse(text));
            var listed = await rules.ListAsync(rule).ToListAsync();
            foreach (var id in _ids.Values.Select(i => i.Value)) Assert.Equal(listed.Contains(id), rule.Holds((await rules.LoadAsync(rule, id))!));
            return listed;
        });
        return string.Join(' ', _ids.Where(i => found.Contains(i.Value.Value)).Select(i => i.Key));
    }

    private OrderNumber Number() => new("shop", $"{++_orders}");

    private static Money Vnd(long amount) => Money.Of(amount, "VND");

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 3, 0, 0, TimeSpan.Zero);

    private static string? Told(PurchaseProfile? p) => p is null ? null : string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{p.FirstDay:yyyy-MM-dd} {p.LastDay:yyyy-MM-dd} days {p.Days} orders {p.Orders} sum {p.SumMinor} repeat {p.RepeatMinor} unpriced {p.Unpriced} months {p.Months}");

    private sealed class Reports<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
