using Crm.Core.Cases;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Lifecycles;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Rules.Building;
using Crm.Core.Rules.Tree;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Rules;

public sealed class RuleBuildingTests
{
    private static readonly (Func<AskedSubject<Customer>, Condition<Customer>> Made, string Text)[] s_made =
    [
        (c => c.Everything, "everybody"),
        (c => c.Nothing, "nobody"),
        (c => c.Age >= 18, "age >= 18"),
        (c => c.Age < 18, "age < 18"),
        (c => c.Age.IsBetween(18, 30), "age between 18 and 30"),
        (c => c.Age.IsIn(18, 30), "age in (18, 30)"),
        (c => c.Age.IsNotIn(18), "age not in (18)"),
        (c => c.City.Is("Hà Nội"), "city = \"Hà Nội\""),
        (c => c.City.IsNot("Hà Nội"), "city != \"Hà Nội\""),
        (c => c.Country.IsIn("VN", "US"), "country in (\"VN\", \"US\")"),
        (c => c.Name.Contains("lan") & !c.Name.StartsWith("Ng", exact: true) & c.Email.EndsWith(".vn"), "name contains \"lan\" and name not starts with exactly \"Ng\" and email ends with \".vn\""),
        (c => c.Owner.Is(new UserId("an")) | c.Owner.IsUnknown, "owner = \"an\" or owner is unknown"),
        (c => c.Stage.IsIn(LifecycleStage.Loyal, LifecycleStage.WonBack) & c.Stage.IsKnown, "stage in (\"loyal\", \"won-back\") and stage is known"),
        (c => c.IsArchived.Is(false), "archived = false"),
        (c => c.Revenue > 5_000_000 & c.Revenue <= Money.Of(1_000, "USD"), "revenue > 5000000 and revenue <= 1000 USD"),
        (c => c.Born < new DateOnly(2000, 1, 1) & c.Born >= 65.Years.Ago, "born < 2000-01-01 and born >= 65y ago"),
        (c => c.NextBirthday.InNext(7.Days) | c.NextBirthday.Is(new DateOnly(2026, 3, 31)), "(next-birthday in next 7d) or next-birthday = 2026-03-31"),
        (c => c.AddedAt.InLast(30.Days) & c.AddedAt < new DateTimeOffset(2026, 3, 31, 9, 0, 0, TimeSpan.Zero), "(added in last 30d) and added < 2026-03-31T09:00:00Z"),
        (c => c.AddedAt.InThis(CalendarUnit.Week), "added in this week"),
        (c => c.AddedAt.InPrevious(CalendarUnit.Quarter), "added in previous quarter"),
        (c => c.AddedAt.InNext(CalendarUnit.Year), "added in next year"),
        (c => c.AddedAt.InNext(2.Weeks), "added in next 2w"),
        (c => c.AddedAt.In(new(new Moment.Fixed(new RuleValue.OfDate(new(2026, 1, 1))), null)), "added >= 2026-01-01"),
        (c => c.AddedAt >= When.StartOf(CalendarUnit.Month, -2) & c.AddedAt < When.Now & c.AddedAt > 3.Hours.Ago & c.AddedAt < 5.Minutes.Ahead & c.AddedAt > 1.Months.Ago, "added >= start of month - 2 and added < now and added > 3h ago and added < 5min ahead and added > 1mo ago"),
        (c => c.Tags.HasAny("vip", "golf") & c.Tags.HasAll("vip") & c.Tags.HasNone("no-mail") & c.Tags.IsKnown, "tags has any (\"vip\", \"golf\") and tags has all (\"vip\") and tags has none (\"no-mail\") and tags is known"),
        (c => c.ContactKinds.HasAny(ContactPointKind.Email) | c.NeedTopics.IsUnknown, "contact-kinds has any (\"email\") or needs is unknown"),
        (c => c.Attributes.Number("points") >= 100 & c.Attributes.Boolean("member").Is(true) & c.Named.Money("card.value") > 5, "attribute.points >= 100 and attribute.member = true and card.value > 5"),
        (c => c.ConsentIs(Channel.Email, "marketing", ConsentStatus.Granted) & c.ConsentIs(Channel.InPerson, "care", ConsentStatus.Withdrawn), "consent email.marketing granted and consent in-person.care withdrawn"),
        (c => c.Purchases.Any(), "count(purchase) > 0"),
        (c => c.Purchases.InLast(30.Days).None(), "no purchase in last 30d"),
        (c => c.Purchases.Where(p => p.Channel.Is("web")).StoppedFor(90.Days), "stopped purchase where channel = \"web\" for 90d"),
        (c => c.Purchases.RestartedInLast(30.Days, after: 90.Days), "restarted purchase in last 30d after 90d"),
        (c => c.Purchases.Where(p => p.Amount >= 100_000 & p.Channel.Is("web")).InLast(90.Days).Count() >= 3, "count(purchase where amount >= 100_000 and channel = \"web\" in last 90d) >= 3"),
        (c => c.Purchases.Where(p => p.Store.Is("A")).Where(p => p.Lines > 2).Days().IsBetween(2, 5), "days(purchase where store = \"A\" and lines > 2) >= 2 and days(purchase where store = \"A\" and lines > 2) <= 5"),
        (c => c.Purchases.InThis(CalendarUnit.Month).Sum(p => p.Amount) > Money.Of(5, "USD"), "sum(purchase.amount in this month) > 5 USD"),
        (c => c.Purchases.Sum(p => p.Amount, 100) >= 0, "sum(purchase.amount - 100) >= 0"),
        (c => c.Purchases.InPrevious(CalendarUnit.Year).Average(p => p.Amount) >= 100, "average(purchase.amount in previous year) >= 100"),
        (c => c.Purchases.Where(p => p.Product.Is("A")).Average(p => p.Amount).IsNot(100), "average(purchase.amount where product = \"A\") != 100"),
        (c => c.Purchases.Min(p => p.Amount).IsNot(5) & c.Purchases.Max(p => p.At) < 1.Years.Ago, "min(purchase.amount) != 5 and max(purchase.at) < 1y ago"),
        (c => c.Contracts.Min(x => x.EndsOn) < 30.Days.Ahead & c.FollowUps.InNext(CalendarUnit.Week).Any() & c.FollowUps.InNext(7.Days).None(), "min(contract.to) < 30d ahead and count(followup in next week) > 0 and count(followup in next 7d) = 0"),
        (c => c.Purchases.First(p => p.Channel).Is("web") & c.Purchases.Last(p => p.Amount) > 5 & c.Purchases.First(p => p.At) > 1.Years.Ago & c.Cases.Last(x => x.State).Is(CaseState.Resolved), "first(purchase.channel) = \"web\" and last(purchase.amount) > 5 and first(purchase.at) > 1y ago and last(case.state) = \"resolved\""),
        (c => c.Feedback.Last(f => f.Score) <= 6 & c.Feedback.Last(f => f.At) > 30.Days.Ago & c.Feedback.First(f => f.Score) > 8 & c.Feedback.Where(f => f.Scale.Is(FeedbackScale.Recommendation)).Any(), "last(feedback.score) <= 6 and last(feedback.at) > 30d ago and first(feedback.score) > 8 and count(feedback where scale = \"recommendation\") > 0"),
        (c => c.Interactions.From(new Moment.Fixed(new RuleValue.OfDate(new(2026, 1, 1)))).To(When.Now).Days() >= 5, "days(interaction from 2026-01-01 to now) >= 5"),
        (c => c.Purchases.Where(p => p.Product.Is("A")).Then(c.Purchases.Where(p => p.Product.Is("B"))).Within(60.Days).Without(c.Cases), "sequence(purchase where product = \"A\" then purchase where product = \"B\" within 60d without case)"),
        (c => c.Cases.Then(c.Interactions).Then(c.Purchases) | c.Churn.Any(), "sequence(case then interaction then purchase) or count(churn) > 0"),
        (c => c.Purchases.InLast(365.Days).Sum(p => p.Amount).IsInTopPercent(10), "top 10% by sum(purchase.amount in last 365d)"),
        (c => c.Purchases.Count().IsInBottom(100) | c.Purchases.Max(p => p.Amount).IsInTop(3) | c.Purchases.Days().IsInBottomPercent(0.5m), "bottom 100 by count(purchase) or top 3 by max(purchase.amount) or bottom 0.5% by days(purchase)"),
        (c => c.IsInSegment("employees") | c.Score("fit") >= 50 | c.Score("fit").IsNot(5) | c.IsInSample(12.5m, "spring"), "in segment \"employees\" or score \"fit\" >= 50 or not score \"fit\" = 5 or sample 12.5% by \"spring\""),
        (c => c.Meets(Rule.Parse("age > 5 or kind = \"person\"")) & !c.Meets(Rule.Parse("age > 9")), "(age > 5 or kind = \"person\") and not age > 9"),
        (c => c.Age > 1 & c.Age > 2 & c.Age > 3 | c.Age > 4, "age > 1 and age > 2 and age > 3 or age > 4"),
        (c => c.Age > 1 & (c.Age > 2 & c.Age > 3) & c.All(c.Age > 4, c.Age > 5) & c.Any(c.Age > 6), "age > 1 and (age > 2 and age > 3) and (age > 4 and age > 5) and any(age > 6)"),
    ];

    public static TheoryData<int> Made => [.. Enumerable.Range(0, s_made.Length)];

    [Theory]
    [MemberData(nameof(Made))]
    public void What_is_made_in_CSharp_is_what_the_text_says_and_loses_nothing_in_any_form(int index)
    {
        var rule = Rule.For(s_made[index].Made);

        Assert.Equal(Rule.Parse(s_made[index].Text), rule);
        Assert.Equal(rule, Rule.Parse(rule.Text));
        Assert.Equal(rule, Rule.FromJson(rule.ToJson()));
    }

    [Fact]
    public void Conditions_joined_at_random_lose_nothing_in_any_form()
    {
        AskedSubject<Customer>? asked = null;
        _ = Rule.For<Customer>(c =>
        {
            asked = c;
            return c.Everything;
        });
        var leaves = Gen.Elements(s_made.Select(m => m.Made(asked!)).ToArray());
        Prop.ForAll(Joined(3).ToArbitrary(), condition =>
        {
            var rule = Rule.For<Customer>(_ => condition);
            return Rule.Parse(rule.Text).Equals(rule) && Rule.FromJson(rule.ToJson()).Equals(rule);
        }).QuickCheckThrowOnFailure();

        Gen<Condition<Customer>> Joined(int depth) => depth == 0 ? leaves : Gen.OneOf(
            leaves,
            Joined(depth - 1).Select(c => !c),
            from left in Joined(depth - 1) from right in Joined(depth - 1) select left & right,
            from left in Joined(depth - 1) from right in Joined(depth - 1) select left | right,
            Gen.ListOf(Joined(depth - 1), 2).Select(of => asked!.All(of)),
            Gen.ListOf(Joined(depth - 1), 1).Select(of => asked!.Any(of)));
    }

    [Fact]
    public void Leads_and_deals_have_rules_of_their_own()
    {
        var unanswered = Rule.For<Lead>(l => l.Source.Is("web") & l.Status.IsIn(LeadStatus.New, LeadStatus.Working) & l.Interactions.Where(i => i.Direction.Is(Direction.Outbound)).None());
        var late = Rule.For<Opportunity>(d => d.Outcome.Is(OpportunityOutcome.Open) & d.ExpectedClose < When.Now);

        Assert.Equal(Rule.Parse("source = \"web\" and status in (\"new\", \"working\") and count(interaction where direction = \"outbound\") = 0"), unanswered);
        Assert.Equal(Rule.Parse("outcome = \"open\" and expected-close < now"), late);
    }

    [Fact]
    public void What_cannot_be_written_cannot_be_made()
    {
        RefusedAs("crm.rule.empty-group", c => c.Country.IsIn());
        RefusedAs("crm.rule.empty-group", c => c.Tags.HasAny());
        RefusedAs("crm.rule.empty-group", c => c.All());
        RefusedAs("crm.rule.invalid-text", c => c.Name.Contains(""));
        RefusedAs("crm.rule.invalid-name", c => c.Named.Number("").IsKnown);
        RefusedAs("crm.rule.invalid-name", c => c.Records<Purchase>("a.b").Any());
        RefusedAs("crm.rule.invalid-name", c => c.ConsentIs(Channel.Email, "two words", ConsentStatus.Granted));
        RefusedAs("crm.rule.invalid-number", c => c.Age > decimal.MaxValue);
        RefusedAs("crm.rule.invalid-period", c => c.Purchases.InLast(30.Days).StoppedFor(90.Days));
        RefusedAs("crm.rule.invalid-period", c => c.Purchases.RestartedInLast(30.Days, after: 3.Months));
        RefusedAs("crm.rule.invalid-period", c => c.Purchases.InLast(0.Days).Any());
        RefusedAs("crm.rule.invalid-period", c => c.AddedAt > When.StartOf(CalendarUnit.Day, 20_000));
        RefusedAs("crm.rule.invalid-share", c => c.Purchases.Count().IsInTop(0));
        RefusedAs("crm.rule.invalid-share", c => c.IsInSample(101, "x"));
        RefusedAs("crm.rule.wrong-type", c => c.Revenue > default(Money));
        RefusedAs("crm.rule.too-many-nodes", c => c.Any(Enumerable.Repeat(c.Everything, RuleLimits.Nodes)));
    }

    private static void RefusedAs(string code, Func<AskedSubject<Customer>, Condition<Customer>> condition) => Assert.Equal(code, Assert.Throws<RuleException>(() => Rule.For(condition)).Code);
}
