using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Reasons;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Deals: stages and outcomes with their log, amounts with theirs, parts, history.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class OpportunityConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_price = ReasonCode.Parse("price");

    // PrepareAsync sets what no initialiser can, before each fact.
    private Pipeline _pipeline = null!;
    private Customer _firm = null!;
    private Customer _lan = null!;
    private Product _tea = null!;
    private Team _team = null!;

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        _firm = await AddAsync("Firm");
        _lan = await AddAsync(NewCustomer.Person("Lan"));
        _tea = await WriteAsync(crm => crm.Products.AddAsync("tea", "Tea"));
        _team = await WriteAsync(crm => crm.Teams.AddAsync("Sales"));
        _pipeline = await WriteAsync(crm => crm.Pipelines.AddAsync(
            "Sales", [new("first", "First", 10), new NewStage("second", "Second", 50).Requiring(StageRequirements.Amount), new("third", "Third", 90)]));
    }

    [Fact]
    public async Task A_deal_comes_back_with_every_field_part_and_log()
    {
        var saved = await AddDealAsync(Full("1"));

        var stored = await ComesBackAsync(saved);
        Assert.Equal((Money.Of(150, "VND"), 10, 1, 1, 1), (stored.Amount, stored.Probability, stored.Moves.Count, stored.Estimates.Count, stored.Contacts.Count));
        Assert.Equal(Caller.User, stored.Moves[0].By);
        var listed = Assert.Single((await ReadAsync(crm => crm.Opportunities.ListAsync())).Items);
        Assert.Equal((saved.Id, saved.Amount, saved.Weighted, saved.ExpectedClose, saved.Owner), (listed.Id, listed.Amount, listed.Weighted, listed.ExpectedClose, listed.Owner));
        Assert.Equal(_firm.Id, Assert.Single(await HappenedAsync<OpportunityAdded>()).CustomerId);
    }

    [Fact]
    public async Task A_deal_goes_its_way_and_the_logs_keep_it()
    {
        var id = (await AddDealAsync(new NewOpportunity("Deal"))).Id;
        await RefusedAsync("crm.opportunity.requirements-missing", () => WriteAsync(crm => crm.Opportunities.MoveAsync(id, Stage("second"))));
        await WriteAsync(crm => crm.Opportunities.ChangeAmountAsync(id, Money.Of(100, "USD")));
        Clock.Advance(TimeSpan.FromDays(2));
        await WriteAsync(crm => crm.Opportunities.MoveAsync(id, Stage("second")));
        await WriteAsync(crm => crm.Opportunities.OverrideProbabilityAsync(id, 65));
        await WriteAsync(crm => crm.Opportunities.ChangeLinesAsync(id, [new(_tea.Id, Quantity.Of(2), UnitPrice.Of(60, "USD"))]));
        await WriteAsync(crm => crm.Opportunities.ChangeLinesAsync(id, [new(_tea.Id, Quantity.Of(3), UnitPrice.Of(60, "USD"))]));
        await WriteAsync(crm => crm.Opportunities.AttachCustomerAsync(id, _firm.Id));
        await WriteAsync(crm => crm.Opportunities.AddContactAsync(id, _lan.Id, DecisionRole.Champion));
        Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync(crm => crm.Opportunities.LoseAsync(id, s_price));
        Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync(crm => crm.Opportunities.ReopenAsync(id, Stage("third")));
        var won = await WriteAsync(crm => crm.Opportunities.WinAsync(id));

        var stored = await ComesBackAsync(won);
        Assert.Equal("Opened Moved Reweighed Lost Reopened Won", string.Join(' ', stored.Moves.Select(m => m.Kind)));
        Assert.Equal(TimeSpan.FromDays(2), stored.Moves[1].Stayed);
        Assert.Equal([null, 10_000, 12_000, 18_000], stored.Estimates.Select(e => e.AmountMinor));
        Assert.Equal(Money.Of(180, "USD"), Assert.Single(await HappenedAsync<OpportunityWon>()).Amount);
        Assert.Equal("price", Assert.Single(await HappenedAsync<OpportunityLost>()).Reason);
        Assert.Equal(
            ["opportunity.won", "opportunity.lost", "opportunity.opened"],
            (await ReadAsync(crm => crm.Timeline.OfAsync(_firm.Id, kinds: ["opportunity"]))).Items.Select(e => e.What));
    }

    [Fact]
    public async Task A_deal_changes_its_pipeline()
    {
        var renewals = await WriteAsync(crm => crm.Pipelines.AddAsync("Renewals", [new("only", "Only", 70)]));
        var id = (await AddDealAsync(new NewOpportunity("Deal"))).Id;

        var changed = await WriteAsync(crm => crm.Opportunities.ChangePipelineAsync(id, renewals.Id));

        Assert.Equal((renewals.Id, 70), (changed.PipelineId, changed.Probability));
        await ComesBackAsync(changed);
        await RefusedAsync("crm.opportunity.foreign-stage", () => WriteAsync(crm => crm.Opportunities.MoveAsync(id, Stage("third"))));
        await RefusedAsync("crm.pipeline.not-found", () => WriteAsync(crm => crm.Opportunities.ChangePipelineAsync(id, new(UnknownId))));
    }

    [Fact]
    public async Task Parts_change_and_come_back()
    {
        var id = (await AddDealAsync(Full("1"))).Id;

        var changed = await WriteAsync(crm => crm.Opportunities.ChangeAsync(id, (o, at) =>
        {
            o.RemoveContact(_lan.Id, at);
            o.NoteCompetitors(["Đối thủ A", "B"], at);
            o.PlanNextStep(null, null, at);
            o.Expect(null, ForecastCategory.Omitted, null, at);
            o.AssignTo(null, null, at);
            o.Rename("Another", at);
        }));

        var stored = await ComesBackAsync(changed);
        Assert.Empty(stored.Contacts);
        await ComesBackAsync(await WriteAsync(crm => crm.Opportunities.AddContactAsync(id, _lan.Id)));
        await RefusedAsync("crm.opportunity.contact-not-person", () => WriteAsync(crm => crm.Opportunities.AddContactAsync(id, _firm.Id)));
    }

    [Fact]
    public async Task History_comes_with_its_own_instants_once()
    {
        var (opened, closed) = (Now.AddDays(-90), Now.AddDays(-30));
        var past = new NewOpportunity("Past").For(_firm.Id).Worth(Money.Of(1_000, "USD")).OpenedAt(opened).ExternalId("maven", "A1").MovedTo(Stage("third"), opened.AddDays(5));

        var won = await AddDealAsync(past.Won(closed));
        var again = await AddDealAsync(past.Won(closed));
        await AddDealAsync(new NewOpportunity("Lost").OpenedAt(opened).ExternalId("maven", "A2").Lost(ReasonCode.Parse(StandardReasons.NotRecorded), closed));

        Assert.Equal(won.Id, again.Id);
        Assert.Equal([opened, opened.AddDays(5), closed], (await ComesBackAsync(won)).Moves.Select(m => m.At));
        Assert.Equal(won.Id, (await ReadAsync(crm => crm.Opportunities.FindByExternalIdAsync("maven", "A1")))?.Id);
        Assert.Null(await ReadAsync(crm => crm.Opportunities.FindByExternalIdAsync("Maven", "A1")));
        await RefusedAsync("crm.opportunity.external-id-taken", () => AddDealAsync(past.For(_lan.Id).Won(closed)));
        await RefusedAsync("crm.reason.unknown", () => AddDealAsync(new NewOpportunity("Lost").OpenedAt(opened).Lost(ReasonCode.Parse("weather"), closed)));
        await RaceAsync(
            "crm.opportunity.external-id-taken",
            crm => crm.Opportunities.AddAsync(new NewOpportunity("One").ExternalId("maven", "A3")),
            crm => crm.Opportunities.AddAsync(new NewOpportunity("Two").ExternalId("maven", "A3")));
    }

    [Fact]
    public async Task A_known_deal_comes_back_whatever_became_of_its_surroundings()
    {
        await WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, ReasonCode.Parse("fog"), "Fog"));
        var draft = Full("K").OpenedAt(Now.AddDays(-9)).Lost(ReasonCode.Parse("fog"), Now.AddDays(-1));
        var stored = await AddDealAsync(draft);
        await WriteAsync(crm => crm.Reasons.RetireAsync(ReasonKind.LostDeal, ReasonCode.Parse("fog")));
        await WriteAsync(crm => crm.Teams.ChangeAsync(_team.Id, (t, at) => t.Archive(at)));

        Assert.Equal(stored.Id, (await AddDealAsync(draft)).Id);
        Assert.Equal(stored.Id, (await AddDealAsync(draft.In(new(UnknownId)))).Id);
        await RefusedAsync("crm.team.archived", () => AddDealAsync(draft.ExternalId("maven", "L")));
        await RefusedAsync("crm.reason.unknown", () => WriteAsync(async crm =>
            await crm.Opportunities.ChangeAsync((await crm.Opportunities.AddAsync(new NewOpportunity("x"))).Id, (o, at) => o.Lose(ReasonCode.Parse("weather"), null, at))));
    }

    [Fact]
    public async Task What_was_expected_of_a_deal_can_be_told_of_any_past_day()
    {
        var id = (await AddDealAsync(Full("1"))).Id;
        Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync(crm => crm.Opportunities.ExpectAsync(id, new(2026, 7, 31), ForecastCategory.Commit));
        await WriteAsync(crm => crm.Opportunities.ExpectAsync(id, new(2026, 7, 31), ForecastCategory.Commit));

        var stored = await ReadAsync(crm => crm.Opportunities.GetAsync(id));

        Assert.Equal(
            [(1, new DateOnly(2026, 6, 30), ForecastCategory.BestCase), (2, new(2026, 7, 31), ForecastCategory.Commit)],
            stored.Estimates.Select(e => (e.Number, e.ExpectedClose!.Value, e.Forecast)));
        Assert.Equal((stored.Amount, Now), (stored.Estimates[^1].Amount, stored.Estimates[^1].At));
    }

    [Fact]
    public async Task Deals_are_listed_by_what_people_ask_for_in_pages_of_any_size()
    {
        var expected = new DateOnly(2026, 5, 1);
        for (var i = 0; i < 7; i++)
        {
            var draft = new NewOpportunity($"Deal {i}").For(i % 2 == 0 ? _firm.Id : null).Worth(Money.Of(i, "VND"))
                .Expected(i == 6 ? null : expected.AddDays(i / 2)).OwnedBy(i < 3 ? new("an") : new("binh")).In(_pipeline.Id, i < 4 ? null : Stage("third"));
            if (i == 4) draft = draft.Contact(_lan.Id).Line(_tea.Id, 1, UnitPrice.Of(i, "VND")).Next("Call", expected);
            if (i == 5) draft = draft.Expected(expected.AddDays(2), ForecastCategory.Commit).OwnedBy(null, _team.Id);
            var deal = await AddDealAsync(draft);
            if (i == 0) await WriteAsync(crm => crm.Opportunities.WinAsync(deal.Id));
            if (i == 1) await WriteAsync(crm => crm.Opportunities.LoseAsync(deal.Id, s_price));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal("0 2 4 6", await NamesAsync(OpportunityCriteria.Of(_firm.Id)));
        Assert.Equal("1 3 5", await NamesAsync(OpportunityCriteria.WithoutCustomer));
        Assert.Equal("4 5 6", await NamesAsync(OpportunityCriteria.At(Stage("third"))));
        Assert.Equal("0 1 2 3 4 5 6", await NamesAsync(OpportunityCriteria.In(_pipeline.Id)));
        Assert.Equal("0", await NamesAsync(OpportunityCriteria.That(OpportunityOutcome.Won)));
        Assert.Equal("0 1 2", await NamesAsync(OpportunityCriteria.OwnedBy(new("an"))));
        Assert.Equal("2 3 4 5", await NamesAsync(OpportunityCriteria.ExpectedBetween(expected.AddDays(1), expected.AddDays(2))));
        Assert.Equal("4", await NamesAsync(OpportunityCriteria.WithContact(_lan.Id)));
        Assert.Equal("4", await NamesAsync(OpportunityCriteria.WithProduct(_tea.Id)));
        Assert.Equal(("4", ""), (await NamesAsync(OpportunityCriteria.NextStepDueBy(expected)), await NamesAsync(OpportunityCriteria.NextStepDueBy(expected.AddDays(-1)))));
        Assert.Equal("5", await NamesAsync(OpportunityCriteria.OfTeam(_team.Id)));
        Assert.Equal("5", await NamesAsync(OpportunityCriteria.Unowned));
        Assert.Equal("5", await NamesAsync(OpportunityCriteria.Forecast(ForecastCategory.Commit)));
        Assert.Equal("2 3", await NamesAsync(OpportunityCriteria.InStageSinceBefore(Now.AddMinutes(-3))));
        Assert.Equal("0 1", await NamesAsync(OpportunityCriteria.ClosedBetween(Now.AddDays(-1), Now)));
        var dated = Specification.For<Opportunity>().Where(OpportunityCriteria.ExpectedBetween(expected, expected.AddYears(1)));
        foreach (var key in (SortKey<Opportunity>[])[OpportunityOrder.Name, OpportunityOrder.Opened, OpportunityOrder.StageEntered, OpportunityOrder.ExpectedClose])
        {
            var whole = (await ReadAsync(crm => crm.Opportunities.ListAsync(dated.OrderByDescending(key)))).Items;
            for (var size = 1; size <= 7; size++)
                Assert.Equal(whole, await PagesAsync(size, (crm, page) => crm.Opportunities.ListAsync(dated.OrderByDescending(key).Paged(page))));
        }

        Assert.Equal(7, await ReadAsync(crm => crm.Opportunities.CountAsync()));
    }

    [Fact]
    public async Task A_reopened_deal_and_others_are_in_the_timeline_in_pages_of_any_size()
    {
        for (var i = 0; i < 3; i++)
        {
            var id = (await AddDealAsync(new NewOpportunity($"Deal {i}").For(_firm.Id).Worth(Money.Of(1, "VND")))).Id;
            Clock.Advance(TimeSpan.FromHours(1));
            await WriteAsync(crm => crm.Opportunities.LoseAsync(id, s_price));
            if (i == 0) continue;
            Clock.Advance(TimeSpan.FromHours(1));
            await WriteAsync(crm => crm.Opportunities.ReopenAsync(id));
        }

        await AddDealAsync(new NewOpportunity("At once").For(_firm.Id).Worth(Money.Of(1, "VND")).OpenedAt(Now.AddDays(-1)).Won(Now.AddDays(-1)));

        string[] kinds = ["opportunity"];
        var all = (await ReadAsync(crm => crm.Timeline.OfAsync(_firm.Id, kinds: kinds))).Items;
        Assert.Equal("reopened lost opened reopened lost opened lost opened won", string.Join(' ', all.Select(e => e.What["opportunity.".Length..])));
        for (var size = 1; size <= all.Count + 1; size++) Assert.Equal(all, await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(_firm.Id, page, kinds)));
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var id = (await AddDealAsync(new NewOpportunity("Deal"))).Id;
        var line = new NewOpportunityLine(new(UnknownId), Quantity.One, UnitPrice.Of(1, "VND"));

        await RefusedAsync("crm.opportunity.not-found", () => WriteAsync(crm => crm.Opportunities.WinAsync(new(UnknownId))));
        await RefusedAsync("crm.opportunity.not-found", () => ReadAsync(crm => crm.Opportunities.GetAsync(new(UnknownId))));
        await RefusedAsync("crm.customer.not-found", () => AddDealAsync(new NewOpportunity("x").For(new CustomerId(UnknownId))));
        await RefusedAsync("crm.customer.not-found", () => AddDealAsync(new NewOpportunity("x").Contact(new(UnknownId))));
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Opportunities.AttachCustomerAsync(id, new(UnknownId))));
        await RefusedAsync("crm.opportunity.contact-not-person", () => AddDealAsync(new NewOpportunity("x").Contact(_firm.Id)));
        await RefusedAsync("crm.pipeline.not-found", () => AddDealAsync(new NewOpportunity("x").In(new(UnknownId))));
        await RefusedAsync("crm.product.not-found", () => AddDealAsync(new NewOpportunity("x").Lines([line])));
        await RefusedAsync("crm.product.not-found", () => WriteAsync(crm => crm.Opportunities.ChangeLinesAsync(id, [line])));
        await RefusedAsync("crm.reason.unknown", () => WriteAsync(crm => crm.Opportunities.LoseAsync(id, ReasonCode.Parse("weather"))));
        await RefusedAsync("crm.opportunity.reason-required", () => WriteAsync(crm => crm.Opportunities.LoseAsync(id, ReasonCode.Parse(StandardReasons.NotRecorded))));
        await RefusedAsync("crm.opportunity.in-the-future", () => WriteAsync(crm => crm.Opportunities.WinAsync(id, Now.AddHours(1))));
    }

    [Fact]
    public async Task Two_who_move_a_deal_at_once_do_not_both_win()
    {
        var id = (await AddDealAsync(new NewOpportunity("Deal").Worth(Money.Of(1, "VND")))).Id;

        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Opportunities.MoveAsync(id, Stage("second")),
            crm => crm.Opportunities.MoveAsync(id, Stage("third")));
        Assert.Equal(2, (await ReadAsync(crm => crm.Opportunities.GetAsync(id))).Moves.Count);
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var id = (await AddDealAsync(Full("1"))).Id;

        using var other = ActFor(ConformanceCaller.Away);
        Assert.Null(await ReadAsync(crm => crm.Opportunities.FindAsync(id)));
        Assert.Null(await ReadAsync(crm => crm.Opportunities.FindByExternalIdAsync("maven", "1")));
        Assert.Equal(0, await ReadAsync(crm => crm.Opportunities.CountAsync()));
        await RefusedAsync("crm.opportunity.not-found", () => WriteAsync(crm => crm.Opportunities.WinAsync(id)));
        await RefusedAsync("crm.pipeline.not-found", () => AddDealAsync(new NewOpportunity("x").In(_pipeline.Id)));
        await WriteAsync(crm => crm.Pipelines.AddAsync("Away", [new("only", "Only", 1)]));
        await RefusedAsync("crm.customer.not-found", () => AddDealAsync(new NewOpportunity("x").For(_firm.Id)));
        await AddDealAsync(new NewOpportunity("x").ExternalId("maven", "1"));
    }

    [Fact]
    public async Task A_deal_is_given_to_a_team_of_the_tenant_or_refused()
    {
        var id = (await AddDealAsync(new NewOpportunity("x"))).Id;

        await RefusedAsync("crm.team.not-found", () => AddDealAsync(new NewOpportunity("y").OwnedBy(new("an"), new TeamId(UnknownId))));
        await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.Opportunities.ChangeAsync(id, (o, at) => o.AssignTo(new("an"), new TeamId(UnknownId), at))));
        await WriteAsync(crm => crm.Opportunities.ChangeAsync(id, (o, at) => o.AssignTo(new("an"), _team.Id, at)));

        Assert.Equal(_team.Id, (await ReadAsync(crm => crm.Opportunities.GetAsync(id))).Team);
    }

    private NewOpportunity Full(string key) => new NewOpportunity("Trà cho Firm").For(_firm.Id).In(_pipeline.Id).ExternalId("maven", key)
        .Line(_tea.Id, 2, UnitPrice.Of(100, "VND"), Money.Of(50, "VND")).Contact(_lan.Id, DecisionRole.DecisionMaker).Against("Đối thủ")
        .Expected(new(2026, 6, 30), ForecastCategory.BestCase).OwnedBy(new("an"), _team.Id).Next("Gọi lại", new(2026, 4, 1)).From("fair").At("Hà Nội");

    private StageId Stage(string key) => _pipeline.FindStage(key)!.Id;

    private Task<Opportunity> AddDealAsync(NewOpportunity draft) => WriteAsync(crm => crm.Opportunities.AddAsync(draft));

    private async Task<string> NamesAsync(Criterion<Opportunity> which)
    {
        var page = await ReadAsync(crm => crm.Opportunities.ListAsync(Specification.For<Opportunity>().Where(which).OrderBy(OpportunityOrder.Name)));
        return string.Join(' ', page.Items.Select(o => o.Name["Deal ".Length..]));
    }

    private async Task<Opportunity> ComesBackAsync(Opportunity saved)
    {
        var stored = await ReadAsync(crm => crm.Opportunities.GetAsync(saved.Id));
        Assert.Equal(Shown(saved), Shown(stored));
        return stored;
    }
}
