using Crm.Core.Churn;
using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Customers that went away and came back: once at a time, with a reason of the catalogue.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class ChurnConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_price = ReasonCode.Parse("price");

    private static readonly ReasonCode s_service = ReasonCode.Parse("service");

    // PrepareAsync sets what no initialiser can, before each fact.
    private Customer _lan = null!;

    /// <inheritdoc />
    protected override async Task PrepareAsync() => _lan = await AddAsync(NewCustomer.Person("Lan"));

    [Fact]
    public async Task A_customer_that_left_and_came_back_comes_back_from_the_store()
    {
        var left = await RecordAsync(NewChurn.Detected(Now.AddDays(-3)).Noting("im lặng\ntừ Tết 😀"));
        Assert.Equal((left.Id, "not-recorded"), ((await ReadAsync(crm => crm.Churn.FindOpenAsync(_lan.Id)))!.Id, left.Reason));
        await ComesBackAsync(left);
        await ComesBackAsync(await WriteAsync(crm => crm.Churn.ExplainAsync(left.Id, s_service)));
        var back = await WriteAsync(crm => crm.Churn.WinBackAsync(left.Id));
        await ComesBackAsync(back);

        Assert.Equal((Now, false), (back.WonBackAt, back.IsOpen));
        Assert.Null(await ReadAsync(crm => crm.Churn.FindOpenAsync(_lan.Id)));
        Assert.Equal("service", Assert.Single(await HappenedAsync<ChurnExplained>()).Reason);
        Assert.Equal(_lan.Id, Assert.Single(await HappenedAsync<ChurnWonBack>()).CustomerId);
    }

    [Fact]
    public async Task A_customer_is_away_once_at_a_time()
    {
        var first = await RecordAsync(NewChurn.Declared(Now.AddDays(-30), s_price).WonBack(Now.AddDays(-20)));

        await RefusedAsync("crm.churn.overlapping", () => RecordAsync(NewChurn.Declared(Now.AddDays(-25), s_price)));
        await RefusedAsync("crm.churn.overlapping", () => RecordAsync(NewChurn.Declared(Now.AddDays(-40), s_price).WonBack(Now.AddDays(-29))));
        await RecordAsync(NewChurn.Declared(Now.AddDays(-40), s_price).WonBack(Now.AddDays(-30)));
        var open = await RecordAsync(NewChurn.Declared(Now.AddDays(-20), s_price));
        await RefusedAsync("crm.churn.already-open", () => RecordAsync(NewChurn.Declared(Now, s_price)));
        await RefusedAsync("crm.churn.already-won-back", () => WriteAsync(crm => crm.Churn.WinBackAsync(first.Id)));

        var again = await WriteAsync(async crm =>
        {
            await crm.Churn.WinBackAsync(open.Id, Now.AddDays(-1));
            return await crm.Churn.RecordAsync(_lan.Id, NewChurn.Detected(Now));
        });
        Assert.Equal(again.Id, (await ReadAsync(crm => crm.Churn.FindOpenAsync(_lan.Id)))!.Id);
    }

    [Fact]
    public async Task Two_who_record_or_win_back_at_once_do_it_once()
    {
        await RaceAsync(
            "crm.churn.already-open", crm => crm.Churn.RecordAsync(_lan.Id, NewChurn.Detected(Now)), crm => crm.Churn.RecordAsync(_lan.Id, NewChurn.Declared(Now, s_price)));
        var open = (await ReadAsync(crm => crm.Churn.FindOpenAsync(_lan.Id)))!;
        Clock.Advance(TimeSpan.FromDays(1));

        await RaceAsync("crm.concurrency.lost", crm => crm.Churn.WinBackAsync(open.Id), crm => crm.Churn.ExplainAsync(open.Id, s_price));
    }

    [Fact]
    public async Task Churn_is_listed_by_reason_basis_and_time_page_by_page()
    {
        var minh = await AddAsync(NewCustomer.Person("Minh"));
        var old = await RecordAsync(NewChurn.Declared(Now.AddDays(-9), s_price).WonBack(Now.AddDays(-8)));
        var open = await RecordAsync(NewChurn.Detected(Now.AddDays(-5), s_service));
        var his = await WriteAsync(crm => crm.Churn.RecordAsync(minh.Id, NewChurn.Declared(Now.AddDays(-5), s_price)));

        for (var size = 1; size <= 4; size++)
            Assert.Equal([his.Id, open.Id, old.Id], (await PagesAsync(size, (crm, page) => crm.Churn.ListAsync(Latest.Paged(page)))).Select(c => c.Id));
        Assert.Equal([his.Id, old.Id], await ListedAsync(ChurnCriteria.Because(s_price)));
        Assert.Equal([open.Id], await ListedAsync(ChurnCriteria.KnownBy(ChurnBasis.Detected)));
        Assert.Equal([his.Id, open.Id], await ListedAsync(ChurnCriteria.Open));
        Assert.Equal([open.Id], await ListedAsync(ChurnCriteria.OpenOf(_lan.Id)));
        Assert.Equal([old.Id], await ListedAsync(ChurnCriteria.LeftBetween(Now.AddDays(-9), Now.AddDays(-5))));
        Assert.Equal(3, await ReadAsync(crm => crm.Churn.CountAsync()));
    }

    [Fact]
    public async Task Leaving_and_coming_back_show_in_the_timeline()
    {
        await RecordAsync(NewChurn.Declared(Now.AddDays(-9), s_price).WonBack(Now.AddDays(-5)));
        await RecordAsync(NewChurn.Detected(Now.AddDays(-5)));

        for (var size = 1; size <= 4; size++)
        {
            var entries = await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(_lan.Id, page, ["churn"]));
            Assert.Equal(["churn.detected", "churn.won-back", "churn.declared"], entries.Select(e => e.What));
            Assert.Equal("price", entries[^1].Text);
        }
    }

    [Fact]
    public async Task What_does_not_exist_or_is_not_in_the_catalogue_is_refused()
    {
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Churn.RecordAsync(new(UnknownId), NewChurn.Detected(Now))));
        await RefusedAsync("crm.reason.unknown", () => RecordAsync(NewChurn.Declared(Now, ReasonCode.Parse("weather"))));
        await RefusedAsync("crm.reason.unknown", () => RecordAsync(NewChurn.Declared(Now, ReasonCode.Parse("missing-feature"))));
        await RefusedAsync("crm.churn.not-found", () => WriteAsync(crm => crm.Churn.WinBackAsync(new(UnknownId))));
        await RefusedAsync("crm.churn.not-found", () => WriteAsync(crm => crm.Churn.ExplainAsync(new(UnknownId), s_price)));
        await WriteAsync(crm => crm.Reasons.RetireAsync(Reasons.ReasonKind.Churn, s_price));
        await RefusedAsync("crm.reason.retired", () => RecordAsync(NewChurn.Declared(Now, s_price)));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var left = await RecordAsync(NewChurn.Detected(Now.AddDays(-1)));

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Churn.FindAsync(left.Id)));
            Assert.Null(await ReadAsync(crm => crm.Churn.FindOpenAsync(_lan.Id)));
            Assert.Empty((await ReadAsync(crm => crm.Churn.ListAsync())).Items);
            await RefusedAsync("crm.churn.not-found", () => WriteAsync(crm => crm.Churn.WinBackAsync(left.Id)));
            await RefusedAsync("crm.customer.not-found", () => RecordAsync(NewChurn.Detected(Now)));
        }

        Assert.True((await ReadAsync(crm => crm.Churn.GetAsync(left.Id))).IsOpen);
    }

    private static Specification<ChurnRecord> Latest => Specification.For<ChurnRecord>().OrderByDescending(ChurnOrder.Left);

    private Task<ChurnRecord> RecordAsync(NewChurn draft) => WriteAsync(crm => crm.Churn.RecordAsync(_lan.Id, draft));

    private async Task<IReadOnlyList<ChurnRecordId>> ListedAsync(Criterion<ChurnRecord> which) =>
        [.. (await ReadAsync(crm => crm.Churn.ListAsync(Latest.Where(which)))).Items.Select(c => c.Id)];

    private async Task ComesBackAsync(ChurnRecord saved) => Assert.Equal(Shown(saved), Shown(await ReadAsync(crm => crm.Churn.GetAsync(saved.Id))));
}
