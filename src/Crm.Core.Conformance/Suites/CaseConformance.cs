using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Cases: from complaint to resolution, with a log of every state.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class CaseConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_delivery = ReasonCode.Parse("delivery");

    private static readonly ReasonCode s_refunded = ReasonCode.Parse("refunded");

    private static readonly UserId s_an = new("an");

    // PrepareAsync sets what no initialiser can, before each fact.
    private Customer _lan = null!;

    /// <inheritdoc />
    protected override async Task PrepareAsync() => _lan = await AddAsync(NewCustomer.Person("Lan"));

    [Fact]
    public async Task A_case_comes_back_with_every_field_and_everything_it_can_go_through()
    {
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Care"));
        var call = await WriteAsync(crm => crm.Interactions.RecordAsync(_lan.Id, Channel.Call, Direction.Inbound, Now.AddHours(-1), "late"));
        var answer = await WriteAsync(crm => crm.Feedback.RecordAsync(_lan.Id, NewFeedback.Satisfaction(1, Channel.Survey, Now.AddHours(-1))));
        var id = (await OpenAsync(Draft("giao hàng chậm 😀").Being(CaseSeverity.High).Saying("hai tuần\nchưa đến").About(s_delivery)
            .CameIn(Now.AddHours(-1)).OwnedBy(s_an, team.Id).From(call.Id).From(answer.Id).KnownAs("desk", "T-1"))).Id;
        await ComesBackAsync(await ReadAsync(crm => crm.Cases.GetAsync(id)));

        await ComesBackAsync(await ChangeAsync(id, (c, at) => c.SetTargets(at.AddHours(1), at.AddDays(1), at)));
        await ComesBackAsync(await WriteAsync(crm => crm.Cases.RecordFirstResponseAsync(id)));
        await ComesBackAsync(await WriteAsync(crm => crm.Cases.StartWorkAsync(id)));
        await ComesBackAsync(await ChangeAsync(id, (c, at) => c.Classify(CaseKind.Incident, CaseSeverity.Critical, null, at)));
        await ComesBackAsync(await ChangeAsync(id, (c, at) => c.Describe("late", null, at)));
        await ComesBackAsync(await WriteAsync(crm => crm.Cases.AssignAsync(id, null, team.Id)));
        await ComesBackAsync(await WriteAsync(crm => crm.Cases.WaitAsync(id)));
        await ComesBackAsync(await WriteAsync(crm => crm.Cases.ResumeAsync(id)));
        await ComesBackAsync(await WriteAsync(crm => crm.Cases.ResolveAsync(id, s_refunded, "hoàn tiền")));
        await ComesBackAsync(await WriteAsync(crm => crm.Cases.ReopenAsync(id, ReasonCode.Parse("came-back"))));
        await ComesBackAsync(await WriteAsync(crm => crm.Cases.ResolveAsync(id, s_refunded)));
        var closed = await WriteAsync(crm => crm.Cases.CloseAsync(id));
        await ComesBackAsync(closed);

        Assert.Equal(
            [CaseState.New, CaseState.InProgress, CaseState.Waiting, CaseState.InProgress, CaseState.Resolved, CaseState.InProgress, CaseState.Resolved, CaseState.Closed],
            closed.Moves.OrderBy(m => m.Number).Select(m => m.To));
        Assert.Equal(id, (await ReadAsync(crm => crm.Cases.FindByFeedbackAsync(answer.Id)))!.Id);
        Assert.Equal(2, (await HappenedAsync<CaseResolved>()).Count);
    }

    [Fact]
    public async Task The_same_external_id_answers_with_the_case_there_is()
    {
        var minh = await AddAsync(NewCustomer.Person("Minh"));
        var first = await OpenAsync(Draft("first").KnownAs("desk", "1"));

        Assert.Equal((first.Id, "first"), ((await OpenAsync(Draft("again").KnownAs("desk", "1"))).Id, (await ReadAsync(crm => crm.Cases.FindByExternalIdAsync("desk", "1")))!.Subject));
        await RefusedAsync("crm.case.external-id-taken", () => OpenAsync(new NewCase(minh.Id, CaseKind.Question, "x", Channel.Web).KnownAs("desk", "1")));
        await RaceAsync("crm.case.external-id-taken", crm => crm.Cases.OpenAsync(Draft("a").KnownAs("desk", "2")), crm => crm.Cases.OpenAsync(Draft("b").KnownAs("desk", "2")));
    }

    [Fact]
    public async Task Feedback_leads_to_one_case()
    {
        var answer = await WriteAsync(crm => crm.Feedback.RecordAsync(_lan.Id, NewFeedback.Satisfaction(1, Channel.Survey, Now)));

        Assert.Null(await ReadAsync(crm => crm.Cases.FindByFeedbackAsync(answer.Id)));
        await RaceAsync("crm.case.feedback-has-case", crm => crm.Cases.OpenAsync(Draft("a").From(answer.Id)), crm => crm.Cases.OpenAsync(Draft("b").From(answer.Id)));
        await RefusedAsync("crm.case.feedback-has-case", () => OpenAsync(Draft("c").From(answer.Id)));
        Assert.Equal("a", (await ReadAsync(crm => crm.Cases.FindByFeedbackAsync(answer.Id)))!.Subject);
    }

    [Fact]
    public async Task Two_cases_cannot_become_duplicates_of_each_other()
    {
        var (one, two) = (await OpenAsync(Draft("one")), await OpenAsync(Draft("two")));

        await RaceAsync("crm.concurrency.lost", crm => crm.Cases.MarkDuplicateAsync(one.Id, two.Id), crm => crm.Cases.MarkDuplicateAsync(two.Id, one.Id));
        await RefusedAsync("crm.case.duplicate-of-duplicate", () => WriteAsync(crm => crm.Cases.MarkDuplicateAsync(two.Id, one.Id)));

        var kept = await ReadAsync(crm => crm.Cases.GetAsync(two.Id));
        Assert.Equal((1, CaseState.New, (CaseId?)two.Id), (kept.DuplicateCount, kept.State, (await ReadAsync(crm => crm.Cases.GetAsync(one.Id))).DuplicateOfId));
        Assert.Equal([one.Id], await ListedAsync(CaseCriteria.DuplicatesOf(two.Id)));
        Assert.Equal(two.Id, Assert.Single(await HappenedAsync<CaseMarkedDuplicate>()).OriginalId);
    }

    [Fact]
    public async Task Cases_are_listed_by_everything_about_them_page_by_page()
    {
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Care"));
        var ids = new List<CaseId>();
        for (var i = 0; i < 4; i++)
        {
            var draft = Draft($"case {i}").CameIn(Now.AddDays(-(i / 2))).Being((CaseSeverity)(i + 1));
            ids.Add((await OpenAsync(i == 3 ? draft.OwnedBy(s_an, team.Id).About(s_delivery) : draft)).Id);
        }

        await ChangeAsync(ids[0], (c, at) => c.SetTargets(at.AddHours(1), at.AddHours(2), at));
        await ChangeAsync(ids[1], (c, at) => c.SetTargets(at.AddHours(1), at.AddHours(1), at));
        await WriteAsync(crm => crm.Cases.RecordFirstResponseAsync(ids[1]));
        await WriteAsync(crm => crm.Cases.StartWorkAsync(ids[2]));
        await WriteAsync(crm => crm.Cases.ResolveAsync(ids[2], s_refunded));

        for (var size = 1; size <= 4; size++)
            Assert.Equal([ids[1], ids[0], ids[3], ids[2]], (await PagesAsync(size, (crm, page) => crm.Cases.ListAsync(Newest.Paged(page)))).Select(c => c.Id));
        Assert.Equal([ids[1], ids[0], ids[3]], (await ReadAsync(crm => crm.Cases.ListAsync())).Items.Select(c => c.Id));
        Assert.Equal(3, await ReadAsync(crm => crm.Cases.CountAsync()));
        Assert.Equal([ids[2]], await ListedAsync(CaseCriteria.That(CaseState.Resolved)));
        Assert.Equal([ids[3], ids[2]], await ListedAsync(CaseCriteria.AtLeast(CaseSeverity.High)));
        Assert.Equal([ids[3]], await ListedAsync(CaseCriteria.About(s_delivery)));
        Assert.Equal([ids[3]], await ListedAsync(CaseCriteria.OwnedBy(s_an)));
        Assert.Equal([ids[3]], await ListedAsync(CaseCriteria.OfTeam(team.Id)));
        Assert.Equal([ids[3], ids[2]], await ListedAsync(CaseCriteria.OpenedBetween(Now.AddDays(-1), Now)));
        Assert.Equal([ids[0]], await ListedAsync(CaseCriteria.ResponseDueBefore(Now.AddHours(2))));
        Assert.Empty(await ListedAsync(CaseCriteria.ResponseDueBefore(Now.AddHours(1))));
        Assert.Equal(4, (await ListedAsync(CaseCriteria.OfKind(CaseKind.Complaint))).Count);
        var due = Specification.For<Case>().Where(CaseCriteria.ResolutionDueBefore(Now.AddHours(3))).OrderBy(CaseOrder.ResolutionDue);
        Assert.Equal([ids[1], ids[0]], (await ReadAsync(crm => crm.Cases.ListAsync(due))).Items.Select(c => c.Id));
    }

    [Fact]
    public async Task Cases_show_in_the_timeline_opened_settled_and_reopened()
    {
        var (plain, again, twin) = (await OpenAsync(Draft("plain")), await OpenAsync(Draft("again")), await OpenAsync(Draft("twin")));
        foreach (var id in (CaseId[])[plain.Id, again.Id])
        {
            await WriteAsync(crm => crm.Cases.StartWorkAsync(id));
            Clock.Advance(TimeSpan.FromHours(1));
            await WriteAsync(crm => crm.Cases.ResolveAsync(id, s_refunded));
        }

        Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync(crm => crm.Cases.ReopenAsync(again.Id, ReasonCode.Parse("came-back")));
        await WriteAsync(crm => crm.Cases.MarkDuplicateAsync(twin.Id, again.Id));

        var all = (await ReadAsync(crm => crm.Timeline.OfAsync(_lan.Id, kinds: ["case"]))).Items;
        Assert.Equal("duplicate reopened resolved resolved opened opened opened", string.Join(' ', all.Select(e => e.What["case.".Length..])));
        Assert.Equal(["twin", "again", "again", "plain", "twin", "again", "plain"], all.Select(e => e.Text));
        for (var size = 1; size <= all.Count + 1; size++) Assert.Equal(all, await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(_lan.Id, page, ["case"])));
    }

    [Fact]
    public async Task What_does_not_exist_or_is_somebody_elses_is_refused()
    {
        var minh = await AddAsync(NewCustomer.Person("Minh"));
        var his = await WriteAsync(crm => crm.Interactions.RecordAsync(minh.Id, Channel.Call, Direction.Inbound, Now, "asked"));
        var answer = await WriteAsync(crm => crm.Feedback.RecordAsync(minh.Id, NewFeedback.Ease(1, Channel.Web, Now)));
        var id = (await OpenAsync(Draft("x"))).Id;
        var unknown = new CaseId(UnknownId);

        await RefusedAsync("crm.customer.not-found", () => OpenAsync(Draft("x") with { Customer = new(UnknownId) }));
        await RefusedAsync("crm.interaction.not-found", () => OpenAsync(Draft("x").From(his.Id)));
        await RefusedAsync("crm.feedback.not-found", () => OpenAsync(Draft("x").From(answer.Id)));
        await RefusedAsync("crm.feedback.not-found", () => OpenAsync(Draft("x").From(new FeedbackId(UnknownId))));
        await RefusedAsync("crm.team.not-found", () => OpenAsync(Draft("x").OwnedBy(null, new TeamId(UnknownId))));
        await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.Cases.AssignAsync(id, null, new TeamId(UnknownId))));
        await RefusedAsync("crm.case.not-found", () => WriteAsync(crm => crm.Cases.StartWorkAsync(unknown)));
        await RefusedAsync("crm.case.not-found", () => WriteAsync(crm => crm.Cases.MarkDuplicateAsync(id, unknown)));
        await RefusedAsync("crm.concurrency.stale", () => WriteAsync(crm => crm.Cases.ChangeAsync(id, (c, at) => c.StartWork(null, at), expectedVersion: 7)));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var mine = await OpenAsync(Draft("mine").KnownAs("desk", "1"));

        using var other = ActFor(ConformanceCaller.Away);
        Assert.Null(await ReadAsync(crm => crm.Cases.FindAsync(mine.Id)));
        Assert.Null(await ReadAsync(crm => crm.Cases.FindByExternalIdAsync("desk", "1")));
        Assert.Empty((await ReadAsync(crm => crm.Cases.ListAsync())).Items);
        await RefusedAsync("crm.case.not-found", () => WriteAsync(crm => crm.Cases.StartWorkAsync(mine.Id)));
        await RefusedAsync("crm.customer.not-found", () => OpenAsync(Draft("theirs")));
    }

    private static Specification<Case> Newest => Specification.For<Case>().OrderByDescending(CaseOrder.Opened);

    private NewCase Draft(string subject) => new(_lan.Id, CaseKind.Complaint, subject, Channel.Zalo);

    private Task<Case> OpenAsync(NewCase draft) => WriteAsync(crm => crm.Cases.OpenAsync(draft));

    private Task<Case> ChangeAsync(CaseId id, Action<Case, DateTimeOffset> change) => WriteAsync(crm => crm.Cases.ChangeAsync(id, change));

    private async Task<IReadOnlyList<CaseId>> ListedAsync(Criterion<Case> which) =>
        [.. (await ReadAsync(crm => crm.Cases.ListAsync(Newest.Where(which)))).Items.Select(c => c.Id)];

    private async Task ComesBackAsync(Case saved) => Assert.Equal(Shown(saved), Shown(await ReadAsync(crm => crm.Cases.GetAsync(saved.Id))));
}
