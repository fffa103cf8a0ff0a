using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Feedback: survey answers and remarks, recorded once and never changed.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class FeedbackConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_delivery = ReasonCode.Parse("delivery");

    // PrepareAsync sets what no initialiser can, before each fact.
    private Customer _lan = null!;

    /// <inheritdoc />
    protected override async Task PrepareAsync() => _lan = await AddAsync(NewCustomer.Person("Lan"));

    [Fact]
    public async Task Feedback_comes_back_with_every_field()
    {
        var call = await WriteAsync(crm => crm.Interactions.RecordAsync(_lan.Id, Channel.Call, Direction.Outbound, Now, "survey"));
        var full = await RecordAsync(NewFeedback.Recommendation(10, Channel.Survey, Now.AddDays(-1)).About(s_delivery).Feeling(80).Saying("rất tốt\ngiao nhanh 😀").After(call.Id).From("forms", "K-1"));
        await ComesBackAsync(full);
        await ComesBackAsync(await RecordAsync(NewFeedback.Remark("chậm", Channel.Zalo, Now).Feeling(-100)));

        var shown = (await ReadAsync(crm => crm.Feedback.OfAsync(_lan.Id))).Items;
        Assert.Equal([true, false], shown.Select(f => f.IsDissatisfied));
        Assert.Equal(RecommenderGroup.Promoter, shown[1].Recommender);
        Assert.Equal([full.Id], await ListedAsync(FeedbackCriteria.After(call.Id)));
        var given = (await HappenedAsync<FeedbackGiven>())[0];
        Assert.Equal((10, "delivery", Now.AddDays(-1)), (given.Score, given.Topic, given.GivenAt));
    }

    [Fact]
    public async Task The_same_external_id_is_recorded_once()
    {
        var draft = NewFeedback.Satisfaction(2, Channel.Survey, Now).From("forms", "K-1");
        var first = await RecordAsync(draft);

        Assert.Equal(first.Id, (await RecordAsync(draft)).Id);
        Assert.Equal(first.Id, (await ReadAsync(crm => crm.Feedback.FindByExternalIdAsync(" forms ", "K-1")))!.Id);
        await RefusedAsync("crm.feedback.external-id-taken", () => RecordAsync(draft with { Score = 3 }));
        var twice = await WriteAsync(async crm => (await crm.Feedback.RecordAsync(_lan.Id, draft.From("forms", "K-2")), await crm.Feedback.RecordAsync(_lan.Id, draft.From("forms", "K-2"))));
        Assert.Same(twice.Item1, twice.Item2);
        await RaceAsync(
            "crm.feedback.external-id-taken", crm => crm.Feedback.RecordAsync(_lan.Id, draft.From("forms", "K-3")), crm => crm.Feedback.RecordAsync(_lan.Id, draft.From("forms", "K-3")));
        Assert.Equal(3, await ReadAsync(crm => crm.Feedback.CountAsync()));
    }

    [Fact]
    public async Task The_dissatisfied_are_those_whose_records_say_so()
    {
        foreach (var scale in Enum.GetValues<FeedbackScale>())
        {
            for (var score = FeedbackScales.Lowest(scale); score <= FeedbackScales.Highest(scale); score++)
                await RecordAsync(new NewFeedback(Channel.Survey, Now.AddMinutes(-score)) { Scale = scale, Score = score, Sentiment = -100 });
        }

        foreach (var sentiment in (int?[])[null, -100, -50, -49, 0, 100])
            await RecordAsync(NewFeedback.Remark("x", Channel.Web, Now) with { Sentiment = sentiment });

        var all = (await ReadAsync(crm => crm.Feedback.ListAsync(Newest.Paged(new(200))))).Items;
        Assert.Equal(5 + 11 + 7 + 6, all.Count);
        Assert.Equal(all.Where(f => f.IsDissatisfied).Select(f => f.Id), await ListedAsync(FeedbackCriteria.Dissatisfied));
        Assert.Equal(11, (await ListedAsync(FeedbackCriteria.On(FeedbackScale.Recommendation))).Count);
        Assert.Equal(6, (await ListedAsync(FeedbackCriteria.On(null))).Count);
        Assert.Equal(2, (await ListedAsync(FeedbackCriteria.Scored(FeedbackScale.Recommendation, 9, 10))).Count);
    }

    [Fact]
    public async Task Feedback_is_listed_by_topic_and_time_page_by_page()
    {
        var ids = new List<FeedbackId>();
        for (var i = 0; i < 4; i++)
            ids.Add((await RecordAsync(NewFeedback.Ease(4, Channel.Survey, Now.AddDays(-(i / 2))) with { Topic = i == 0 ? s_delivery : null })).Id);

        for (var size = 1; size <= 4; size++)
            Assert.Equal([ids[1], ids[0], ids[3], ids[2]], (await PagesAsync(size, (crm, page) => crm.Feedback.OfAsync(_lan.Id, page))).Select(f => f.Id));
        Assert.Equal([ids[0]], await ListedAsync(FeedbackCriteria.About(s_delivery)));
        Assert.Equal([ids[3], ids[2]], await ListedAsync(FeedbackCriteria.GivenBetween(Now.AddDays(-1), Now)));
    }

    [Fact]
    public async Task Feedback_shows_in_the_timeline_of_who_gave_it()
    {
        var minh = await AddAsync(NewCustomer.Person("Minh"));
        await RecordAsync(NewFeedback.Satisfaction(4, Channel.Survey, Now).About(s_delivery));
        await RecordAsync(NewFeedback.Remark("chậm", Channel.Zalo, Now));
        await RecordAsync(NewFeedback.Ease(7, Channel.Web, Now.AddDays(-1)));

        for (var size = 1; size <= 3; size++)
        {
            var entries = await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(_lan.Id, page, ["feedback"]));
            Assert.Equal(["feedback.remark", "feedback.satisfaction", "feedback.ease"], entries.Select(e => e.What));
            Assert.Equal([null, "4/5 delivery", "7/7"], entries.Select(e => e.Text));
        }

        Assert.Empty((await ReadAsync(crm => crm.Timeline.OfAsync(minh.Id, kinds: ["feedback"]))).Items);
    }

    [Fact]
    public async Task What_does_not_exist_or_is_somebody_elses_is_refused()
    {
        var minh = await AddAsync(NewCustomer.Person("Minh"));
        var his = await WriteAsync(crm => crm.Interactions.RecordAsync(minh.Id, Channel.Call, Direction.Inbound, Now, "asked"));

        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Feedback.RecordAsync(new(UnknownId), NewFeedback.Ease(1, Channel.Web, Now))));
        await RefusedAsync("crm.interaction.not-found", () => RecordAsync(NewFeedback.Ease(1, Channel.Web, Now).After(his.Id)));
        await RefusedAsync("crm.interaction.not-found", () => RecordAsync(NewFeedback.Ease(1, Channel.Web, Now).After(new(UnknownId))));
        await RefusedAsync("crm.feedback.not-found", () => ReadAsync(crm => crm.Feedback.GetAsync(new(UnknownId))));
        await RefusedAsync("crm.feedback.in-the-future", () => RecordAsync(NewFeedback.Ease(1, Channel.Web, Now.AddHours(1))));
    }

    [Fact]
    public async Task Another_tenant_sees_nothing()
    {
        var mine = await RecordAsync(NewFeedback.Ease(1, Channel.Web, Now).From("forms", "1"));

        using var other = ActFor(ConformanceCaller.Away);
        Assert.Null(await ReadAsync(crm => crm.Feedback.FindAsync(mine.Id)));
        Assert.Null(await ReadAsync(crm => crm.Feedback.FindByExternalIdAsync("forms", "1")));
        Assert.Empty((await ReadAsync(crm => crm.Feedback.ListAsync())).Items);
        await RefusedAsync("crm.customer.not-found", () => RecordAsync(NewFeedback.Ease(1, Channel.Web, Now)));
    }

    private static Specification<CustomerFeedback> Newest => Specification.For<CustomerFeedback>().OrderByDescending(FeedbackOrder.Given);

    private Task<CustomerFeedback> RecordAsync(NewFeedback draft) => WriteAsync(crm => crm.Feedback.RecordAsync(_lan.Id, draft));

    private async Task<IReadOnlyList<FeedbackId>> ListedAsync(Criterion<CustomerFeedback> which) =>
        [.. (await ReadAsync(crm => crm.Feedback.ListAsync(Newest.Where(which).Paged(new(200))))).Items.Select(f => f.Id)];

    private async Task ComesBackAsync(CustomerFeedback saved) => Assert.Equal(Shown(saved), Shown(await ReadAsync(crm => crm.Feedback.GetAsync(saved.Id))));
}
