using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Scoring;

public sealed class ScoreTests : IDisposable
{
    private static readonly DateTimeOffset s_now = Some.Instant;

    private static readonly Gen<Fact> s_fact =
        from hours in Gen.Choose(0, 24 * 120)
        from micros in Gen.Choose(0, 2)
        from kind in Gen.Choose(0, 3)
        select new Fact(s_now.AddHours(-hours).AddTicks(micros * 10L * -1), kind);

    private static readonly Gen<List<Fact>> s_facts = s_fact.ListOf();

    private readonly Shop _shop = new();

    [Fact]
    public void Contributions_add_up_to_the_score_as_of_any_instant() => Prop.ForAll(AnyScores.Definitions.ToArbitrary(), s_facts.ToArbitrary(), Gen.Choose(-10, 130).ToArbitrary(), (definition, facts, days) =>
    {
        using var shop = new Shop();
        var lan = Fill(shop, facts);
        var score = Score(shop, definition, lan, s_now.AddDays(-days));

        Assert.Equal(score.Contributions.Sum(c => c.Points), score.Score.Value);
        Assert.Equal(definition.Bands.LastOrDefault(b => b.From <= score.Score.Value)?.Name, score.Score.Band);
        Assert.All(score.Contributions, c => Assert.Equal(c.Events, c.Evidence.Count));
        Assert.All(score.Contributions, c => Assert.True(Math.Abs(c.AfterDecay) <= Math.Abs(c.BeforeDecay) && Math.Abs(c.Points) <= Math.Abs(c.AfterDecay) || c.Rule is null));
        Assert.True(!(score.Score.Value < definition.From) && !(score.Score.Value > definition.To));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void The_past_is_scored_as_if_nothing_had_come_since() => Prop.ForAll(AnyScores.Definitions.ToArbitrary(), s_facts.ToArbitrary(), Gen.Choose(0, 130).ToArbitrary(), (definition, facts, days) =>
    {
        using var all = new Shop();
        using var before = new Shop();
        var asOf = s_now.AddDays(-days);

        Assert.Equal(
            Score(before, definition, Fill(before, [.. facts.Where(f => f.At < asOf)]), asOf).Contributions.Select(Told),
            Score(all, definition, Fill(all, facts), asOf).Contributions.Select(Told));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void The_order_of_facts_does_not_matter() => Prop.ForAll(AnyScores.Definitions.ToArbitrary(), s_facts.ToArbitrary(), (definition, facts) =>
    {
        using var one = new Shop();
        using var other = new Shop();
        Assert.Equal(Score(one, definition, Fill(one, facts), s_now).Score.Value, Score(other, definition, Fill(other, [.. Enumerable.Reverse(facts)]), s_now).Score.Value);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Age_is_counted_in_whole_days_of_24_hours()
    {
        var definition = Calls(decay: ScoreDecay.Step(new ScoreDecayStep(1, 0)));
        var lan = Fill(_shop, [new(s_now.AddDays(-1), 0)]);

        Assert.Equal(8, Score(_shop, definition, lan, s_now.AddTicks(-10)).Score.Value);
        Assert.Equal(0, Score(_shop, definition, lan, s_now).Score.Value);
        Assert.Equal(0, Score(_shop, definition, lan, s_now.AddDays(-1)).Score.Value); // what happens now is not before now
        Assert.Equal(8, Score(_shop, definition, lan, s_now.AddDays(-1).AddTicks(10)).Score.Value);
    }

    [Fact]
    public void Points_pass_decay_rule_group_and_whole_in_that_order()
    {
        var lan = Fill(_shop, [.. Enumerable.Range(0, 10).Select(i => new Fact(s_now.AddDays(-10).AddSeconds(-i), 0))]);
        var definition = new ScoreDefinition(
            [new("calls", [new ScorePerEvent(FactSet.Parse("interaction"), 8, 30, ScoreDecay.HalfLife(10), "Calls"), new ScoreWhen(Rule.Parse("kind = \"person\""), 25)], to: 50)],
            [new("B", 0), new("A", 40)],
            to: 45);

        var score = Score(_shop, definition, lan, s_now);

        Assert.Equal(
            [
                (ScoreContributionKind.Events, 10, 80m, 40m, 30m),
                (ScoreContributionKind.Condition, 0, 25m, 25m, 25m),
                (ScoreContributionKind.GroupLimit, 0, -5m, -5m, -5m),
                (ScoreContributionKind.TotalLimit, 0, -5m, -5m, -5m),
            ],
            score.Contributions.Select(c => (c.Kind, c.Events, c.BeforeDecay, c.AfterDecay, c.Points)));
        Assert.Equal(new(lan, 45, "A"), score.Score);
        Assert.Equal(
            """
            Plan, version 1, as of 2026-03-14 09:26:53Z: 45 points, band A
            + 30  calls: Calls (10 events, 80 before age, 40 left, the most of the rule took 10)
            + 25  calls: kind = "person"
            - 5  calls: limit of the group
            - 5  limit of the score
            """,
            score.ToText(),
            ignoreLineEndingDifferences: true);
        Assert.Equal(
            """
            Plan, phiên bản 1, tính đến 2026-03-14 09:26:53Z: 45 điểm, hạng A
            + 30  calls: Calls (10 sự kiện, 80 khi chưa giảm theo thời gian, còn 40, giới hạn của quy tắc bớt 10)
            + 25  calls: kind = "person"
            - 5  calls: giới hạn của nhóm
            - 5  giới hạn của tổng điểm
            """,
            score.ToText("vi-VN"),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Fractions_of_points_are_kept_and_written_as_the_language_does()
    {
        var lan = Fill(_shop, [new(s_now.AddDays(-1), 0)]);

        var score = Score(_shop, Calls(decay: ScoreDecay.HalfLife(30)), lan, s_now);

        Assert.Equal(7.817272m, score.Score.Value);
        Assert.Contains("7.817272", score.ToText("en"), StringComparison.Ordinal);
        Assert.Contains("7,817272", score.ToText("vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_listed_value_gives_the_points()
    {
        var lan = Fill(_shop, [], NewCustomer.Person("Lan").Tag("vip").Tag("Cũ"));
        var definition = new ScoreDefinition([new("a", [new ScoreMap("tags", [new("none", 1), new("cu", 2), new("vip", 3)]), new ScoreMap("gender", [new("female", 4)], "Gender")])]);

        var score = Score(_shop, definition, lan, s_now);

        Assert.Equal([(2m, "cu"), (0m, null)], score.Contributions.Select(c => (c.Points, c.Value)));
        Assert.Contains("a: tags = cu", score.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_to_lie_ahead_counts()
    {
        var lan = Fill(_shop, [new(s_now.AddDays(-1), 0)]);
        var ahead = new ScoreDefinition([new("a", [new ScorePerEvent(FactSet.Parse("interaction in next 5d"), 3, decay: ScoreDecay.HalfLife(1))])]);

        Assert.Equal(3, Score(_shop, ahead, lan, s_now.AddDays(-3)).Score.Value);
        Assert.Equal(0, Score(_shop, ahead, lan, s_now).Score.Value);
    }

    [Fact]
    public async Task A_plan_passes_from_draft_to_active_to_archived()
    {
        var plan = ScorePlan.Define(Some.Tenant, new(Some.Id()), ScoreSubject.Customers, " Fit ", Calls(), s_now);
        Assert.Equal(("Fit", "fit", 1, ScorePlanState.Draft), (plan.Name, plan.NameKey, plan.DefinitionVersion, plan.State));
        Refused("crm.score.nothing-changed", () => plan.Change(Calls(), s_now));
        plan.Activate(s_now);
        Refused("crm.score.already-active", () => plan.Activate(s_now));
        plan.Change(Calls(9), s_now);
        Assert.Equal((2, Calls(9)), (plan.DefinitionVersion, plan.ReadDefinition()));
        plan.Archive(s_now);
        Refused("crm.score.archived", () => plan.Archive(s_now));
        Refused("crm.score.archived", () => plan.Change(Calls(), s_now));
        Refused("crm.score.archived", () => plan.Rename("x", s_now));
        plan.Activate(s_now);
        Refused("crm.score.unknown-kind", () => ScorePlan.Define(Some.Tenant, new(Some.Id()), (ScoreSubject)9, "x", Calls(), s_now));
        await RefusedAsync("crm.score.not-found", crm => crm.Scores.ScoreAsync(new(Some.Id()), Some.Id()));
        await RefusedAsync("crm.score.unknown-kind", crm => crm.Scores.DefineAsync((ScoreSubject)9, "x", Calls()));
        Refused("crm.score.invalid-batch-size", () => _ = new ScoreRefreshOptions { BatchSize = 201 });
    }

    [Fact]
    public async Task A_tenant_has_a_limited_number_of_plans()
    {
        await _shop.Write(async crm =>
        {
            for (var i = 0; i < ScoreLimits.Plans; i++) await crm.Scores.DefineAsync(ScoreSubject.Customers, $"Plan {i}", Calls());
            return true;
        });

        await RefusedAsync("crm.score.too-many", crm => crm.Scores.DefineAsync(ScoreSubject.Leads, "One more", new([new("a", [new ScoreWhen(Rule.Parse("everybody"), 1)])])));
    }

    [Fact]
    public async Task A_lost_race_is_run_again_and_who_always_loses_gives_up()
    {
        var losses = 0;
        using var shop = new Shop(crm => LosingUnitOfWork.Use(crm, () => losses-- > 0));
        Fill(shop, [new(s_now, 0)]);
        var plan = await shop.Write(crm => crm.Scores.DefineAsync(ScoreSubject.Customers, "Plan", Calls()));
        await shop.Write(crm => crm.Scores.ActivateAsync(plan.Id));

        losses = 3;
        Assert.Equal(1, (await shop.Read(crm => crm.Scores.RefreshAsync(plan.Id))).Changed);
        losses = 1_000;
        Assert.Equal("crm.score.contended", (await Assert.ThrowsAsync<CrmException>(() => shop.Read(crm => crm.Scores.RefreshAsync(plan.Id)))).Code);
    }

    public void Dispose() => _shop.Dispose();

    private static (ScoreContributionKind, string?, string?, int, decimal, decimal, decimal, string?) Told(ScoreContribution c) => (c.Kind, c.Group, c.Rule, c.Events, c.BeforeDecay, c.AfterDecay, c.Points, c.Value);

    private static ScoreDefinition Calls(int points = 8, ScoreDecay? decay = null) => new([new("calls", [new ScorePerEvent(FactSet.Parse("interaction"), points, decay: decay)])]);

    private static void Refused(string code, Action work) => Assert.Equal(code, Assert.Throws<CrmException>(work).Code);

    private async Task RefusedAsync<T>(string code, Func<ICrm, Task<T>> work) => Assert.Equal(code, (await Assert.ThrowsAsync<CrmException>(() => _shop.Read(work))).Code);

    private static Guid Fill(Shop shop, List<Fact> facts, NewCustomer? draft = null)
    {
        shop.Clock.Set(s_now.AddDays(11)); // nothing lies in the future of the clock
        var lan = shop.Write(crm => crm.Customers.AddAsync(draft ?? NewCustomer.Person("Lan"))).GetAwaiter().GetResult().Id;
        shop.Write(async crm =>
        {
            for (var i = 0; i < facts.Count; i++)
            {
                var (at, kind) = facts[i];
                if (kind < 2) await crm.Interactions.RecordAsync(lan, kind == 0 ? Channel.Call : Channel.Email, Direction.Inbound, at, null);
                else await crm.Purchases.RecordAsync(lan, new OrderNumber("shop", $"{i}"), Money.Of(kind == 2 ? 150 : 300, "VND"), at);
            }

            return true;
        }).GetAwaiter().GetResult();
        return lan.Value;
    }

    private static ScoreExplanation Score(Shop shop, ScoreDefinition definition, Guid subject, DateTimeOffset asOf) => shop.Read(async crm =>
    {
        var plan = await crm.Scores.DefineAsync(ScoreSubject.Customers, "Plan", definition);
        return (await crm.Scores.ScoreAsync(plan.Id, subject, asOf))!;
    }).GetAwaiter().GetResult();

    private readonly record struct Fact(DateTimeOffset At, int Kind);
}
