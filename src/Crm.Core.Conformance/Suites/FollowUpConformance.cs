using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Follow-ups: planned, moved, done, logged, come back.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class FollowUpConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_reached = ReasonCode.Parse("reached");

    private static readonly UserId s_an = new("an");

    // PrepareAsync sets what no initialiser can, before each fact.
    private Customer _lan = null!;

    /// <inheritdoc />
    protected override async Task PrepareAsync() => _lan = await AddAsync(NewCustomer.Person("Lan"));

    [Fact]
    public async Task A_follow_up_comes_back_with_every_field_and_everything_it_can_go_through()
    {
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Care"));
        await WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("only", "Only", 1)]));
        var deal = await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Deal").For(_lan.Id)));
        var found = await WriteAsync(crm => crm.Cases.OpenAsync(new(_lan.Id, CaseKind.Question, "x", Channel.Web)));
        var due = Now.AddDays(2);
        var id = (await PlanAsync(Draft("gọi lại 😀", due).Of(deal.Id).Of(found.Id).Priority(FollowUpPriority.High).AssignedTo(s_an, team.Id)
            .RemindingAt(due, due.AddHours(-1), due.AddDays(-1)).Every(Recurrence.Months(1).UntilDay(new(2027, 1, 1)).ForTimes(9)))).Id;
        await ComesBackAsync(await ReadAsync(crm => crm.FollowUps.GetAsync(id)));

        await ComesBackAsync(await WriteAsync(crm => crm.FollowUps.RescheduleAsync(id, due.AddHours(1))));
        await ComesBackAsync(await ChangeAsync(id, (f, at) => f.ChangeReminders([due, due.AddMinutes(5)], at)));
        await ComesBackAsync(await ChangeAsync(id, (f, at) => f.Change("call", FollowUpPriority.Low, at)));
        await ComesBackAsync(await WriteAsync(crm => crm.FollowUps.AssignAsync(id, null, team.Id)));
        Assert.Equal([id], await ListedAsync(FollowUpCriteria.RemindedBetween(due, due.AddMinutes(1))));
        Assert.Empty(await ListedAsync(FollowUpCriteria.RemindedBetween(due.AddMinutes(6), due.AddDays(9))));
        var done = await WriteAsync(crm => crm.FollowUps.CompleteAsync(id, s_reached));
        await ComesBackAsync(done.Completed);
        await ComesBackAsync(done.Next!);
        await ComesBackAsync(await WriteAsync(crm => crm.FollowUps.CancelAsync(done.Next!.Id, ReasonCode.Parse("not-needed"))));

        Assert.Equal((id, 2, due.AddMonths(1)), (done.Next!.SeriesId, done.Next.Occurrence, done.Next.DueAt));
        Assert.Equal(id, Assert.Single(await HappenedAsync<FollowUpCompleted>()).FollowUpId);
    }

    [Fact]
    public async Task Completing_logs_an_interaction_with_it()
    {
        var id = (await PlanAsync(Draft("call", Now))).Id;

        var done = await WriteAsync(crm => crm.FollowUps.CompleteAsync(id, s_reached, new NewInteraction(Channel.Call, Direction.Outbound, Now, "called")));

        var logged = await ReadAsync(crm => crm.Interactions.GetAsync(done.Completed.InteractionId!.Value));
        Assert.Equal((_lan.Id, "called", null), (logged.CustomerId, logged.Subject, done.Next));
        await RefusedAsync("crm.follow-up.illegal-transition", () => WriteAsync(crm => crm.FollowUps.CompleteAsync(id, s_reached, new NewInteraction(Channel.Call, Direction.Outbound, Now))));
        Assert.Equal(1, await ReadAsync(crm => crm.Interactions.CountAsync()));
        var other = (await PlanAsync(Draft("call", Now))).Id;
        Assert.Equal(logged.Id, (await WriteAsync(crm => crm.FollowUps.CompleteAsync(other, s_reached, logged.Id))).Completed.InteractionId);
    }

    [Fact]
    public async Task The_next_of_a_series_is_planned_once()
    {
        var id = (await PlanAsync(Draft("call", Now).Every(Recurrence.Weeks(1).ForTimes(2)))).Id;

        await using (var one = Services.CreateAsyncScope())
        await using (var two = Services.CreateAsyncScope())
        {
            foreach (var scope in (AsyncServiceScope[])[one, two]) await scope.ServiceProvider.GetRequiredService<IFollowUps>().CompleteAsync(id, s_reached);
            await SaveAsync(one);
            var refused = await Assert.ThrowsAnyAsync<CrmException>(() => SaveAsync(two));
            // Which of the two a store finds out first, the changed one or the second next one, is its own affair.
            Assert.Contains(refused.Code, (string[])["crm.concurrency.lost", "crm.follow-up.already-continued"]);
        }

        var series = await ListedAsync(FollowUpCriteria.InSeries(id));
        Assert.Equal(2, series.Count);
        Assert.Null((await WriteAsync(crm => crm.FollowUps.CompleteAsync(series[1], s_reached))).Next);
        Assert.Equal(0, await ReadAsync(crm => crm.FollowUps.CountAsync()));
    }

    [Fact]
    public async Task Follow_ups_are_listed_by_due_for_everybody_page_by_page()
    {
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Care"));
        var lead = await WriteAsync(crm => crm.Leads.AddAsync(NewLead.Of("Minh")));
        var first = await PlanAsync(Draft("1", Now.AddDays(-1)).AssignedTo(s_an));
        var second = await PlanAsync(Draft("2", Now.AddDays(1)).AssignedTo(s_an, team.Id));
        var third = await PlanAsync(NewFollowUp.For(lead.Id, "3", Now.AddDays(1)));
        var done = await PlanAsync(Draft("4", Now.AddDays(-2)).AssignedTo(s_an));
        await WriteAsync(crm => crm.FollowUps.CompleteAsync(done.Id, s_reached));

        for (var size = 1; size <= 3; size++)
            Assert.Equal([first.Id, second.Id, third.Id], (await PagesAsync(size, (crm, page) => crm.FollowUps.ListAsync(Due.Where(FollowUpCriteria.Open).Paged(page)))).Select(f => f.Id));
        var mine = Due.Where(FollowUpCriteria.Open).Where(FollowUpCriteria.AssignedTo(s_an));
        Assert.Equal([first.Id, second.Id], (await ReadAsync(crm => crm.FollowUps.ListAsync(mine))).Items.Select(f => f.Id));
        Assert.Equal([first.Id], await ListedAsync(FollowUpCriteria.OverdueAt(Now)));
        Assert.Equal([first.Id], (await ReadAsync(crm => crm.FollowUps.ListAsync())).Items.Where(f => f.IsOverdue(Now)).Select(f => f.Id));
        Assert.Equal([second.Id, third.Id], await ListedAsync(FollowUpCriteria.DueBetween(Now, Now.AddDays(2))));
        Assert.Equal([second.Id], await ListedAsync(FollowUpCriteria.OfTeam(team.Id)));
        Assert.Equal([third.Id], await ListedAsync(FollowUpCriteria.AssignedTo(null)));
        Assert.Equal([third.Id], await ListedAsync(FollowUpCriteria.For(lead.Id)));
        Assert.Equal([done.Id, first.Id, second.Id], await ListedAsync(FollowUpCriteria.For(_lan.Id)));
        Assert.Equal([done.Id], await ListedAsync(FollowUpCriteria.That(FollowUpState.Done)));
        Assert.Equal(3, await ReadAsync(crm => crm.FollowUps.CountAsync()));
    }

    [Fact]
    public async Task Done_and_cancelled_ones_show_in_the_timeline()
    {
        var (call, visit) = (await PlanAsync(Draft("call", Now)), await PlanAsync(Draft("visit", Now)));
        await PlanAsync(Draft("open", Now));
        await WriteAsync(crm => crm.FollowUps.CompleteAsync(call.Id, s_reached));
        await WriteAsync(crm => crm.FollowUps.CancelAsync(visit.Id, s_reached));

        for (var size = 1; size <= 3; size++)
        {
            var entries = await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(_lan.Id, page, ["follow-up"]));
            Assert.Equal([("follow-up.cancelled", "visit"), ("follow-up.done", "call")], entries.Select(e => (e.What, e.Text!)));
            Assert.All(entries, e => Assert.Equal(Caller.User, e.By));
        }
    }

    [Fact]
    public async Task What_does_not_exist_or_is_somebody_elses_is_refused()
    {
        var minh = await AddAsync(NewCustomer.Person("Minh"));
        await WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("only", "Only", 1)]));
        var deal = await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Deal").For(minh.Id)));
        var found = await WriteAsync(crm => crm.Cases.OpenAsync(new(minh.Id, CaseKind.Question, "x", Channel.Web)));
        var his = await WriteAsync(crm => crm.Interactions.RecordAsync(minh.Id, Channel.Call, Direction.Inbound, Now, "asked"));
        var lead = await WriteAsync(crm => crm.Leads.AddAsync(NewLead.Of("Hoa")));
        var (mine, forLead) = ((await PlanAsync(Draft("x", Now))).Id, (await PlanAsync(NewFollowUp.For(lead.Id, "x", Now))).Id);
        var unknown = new FollowUpId(UnknownId);

        await RefusedAsync("crm.customer.not-found", () => PlanAsync(NewFollowUp.For(new CustomerId(UnknownId), "x", Now)));
        await RefusedAsync("crm.lead.not-found", () => PlanAsync(NewFollowUp.For(new LeadId(UnknownId), "x", Now)));
        await RefusedAsync("crm.opportunity.not-found", () => PlanAsync(Draft("x", Now).Of(new OpportunityId(UnknownId))));
        await RefusedAsync("crm.case.not-found", () => PlanAsync(Draft("x", Now).Of(new CaseId(UnknownId))));
        await RefusedAsync("crm.follow-up.foreign-link", () => PlanAsync(Draft("x", Now).Of(deal.Id)));
        await RefusedAsync("crm.follow-up.foreign-link", () => PlanAsync(Draft("x", Now).Of(found.Id)));
        await RefusedAsync("crm.team.not-found", () => PlanAsync(Draft("x", Now).AssignedTo(null, new TeamId(UnknownId))));
        await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.FollowUps.AssignAsync(mine, null, new TeamId(UnknownId))));
        await RefusedAsync("crm.follow-up.not-found", () => WriteAsync(crm => crm.FollowUps.CompleteAsync(unknown, s_reached)));
        await RefusedAsync("crm.interaction.not-found", () => WriteAsync(crm => crm.FollowUps.CompleteAsync(mine, s_reached, his.Id)));
        await RefusedAsync("crm.interaction.not-found", () => WriteAsync(crm => crm.FollowUps.CompleteAsync(forLead, s_reached, his.Id)));
        var told = await WriteAsync(crm => crm.FollowUps.CompleteAsync(forLead, s_reached, new NewInteraction(Channel.Call, Direction.Outbound, Now)));
        Assert.Equal(told.Completed.InteractionId, Assert.Single((await ReadAsync(crm => crm.Interactions.OfLeadAsync(lead.Id))).Items).Id);
        await RefusedAsync("crm.concurrency.stale", () => WriteAsync(crm => crm.FollowUps.ChangeAsync(mine, (f, at) => f.Reschedule(at, at), expectedVersion: 7)));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var mine = await PlanAsync(Draft("mine", Now));

        using var other = ActFor(ConformanceCaller.Away);
        Assert.Null(await ReadAsync(crm => crm.FollowUps.FindAsync(mine.Id)));
        Assert.Empty((await ReadAsync(crm => crm.FollowUps.ListAsync())).Items);
        await RefusedAsync("crm.follow-up.not-found", () => WriteAsync(crm => crm.FollowUps.CompleteAsync(mine.Id, s_reached)));
        await RefusedAsync("crm.customer.not-found", () => PlanAsync(Draft("theirs", Now)));
    }

    private static Specification<FollowUp> Due => Specification.For<FollowUp>().OrderBy(FollowUpOrder.Due);

    private NewFollowUp Draft(string what, DateTimeOffset due) => NewFollowUp.For(_lan.Id, what, due);

    private Task<FollowUp> PlanAsync(NewFollowUp draft) => WriteAsync(crm => crm.FollowUps.PlanAsync(draft));

    private Task<FollowUp> ChangeAsync(FollowUpId id, Action<FollowUp, DateTimeOffset> change) => WriteAsync(crm => crm.FollowUps.ChangeAsync(id, change));

    private async Task<IReadOnlyList<FollowUpId>> ListedAsync(Criterion<FollowUp> which) =>
        [.. (await ReadAsync(crm => crm.FollowUps.ListAsync(Due.Where(which)))).Items.Select(f => f.Id)];

    private async Task ComesBackAsync(FollowUp saved) => Assert.Equal(Shown(saved), Shown(await ReadAsync(crm => crm.FollowUps.GetAsync(saved.Id))));
}
