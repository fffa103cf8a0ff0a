using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Rules;

public sealed class RuleTraceTests
{
    private static readonly Happening s_first = new(Thing.Now.AddDays(-10)) { Amount = 2, Kind = "a", Minor = 100, Currency = "USD", BaseMinor = 25_000 };

    private static readonly Happening s_second = new(Thing.Now.AddDays(-5)) { Amount = 3, Kind = "b", Minor = 500, Currency = "VND", BaseMinor = 500 };

    private static readonly Happening s_void = new(Thing.Now.AddDays(-1)) { Amount = 100, IsVoid = true };

    private static readonly Thing s_thing = new() { Text = "Hà Nội", Colour = Colour.DarkBlue, Fine = 250, Minor = 1_050, Currency = "USD", Day = new(2000, 2, 29), Tags = ["golf", "wine"], Happened = [s_second, s_void, s_first] };

    [Fact]
    public void A_field_says_what_it_is()
    {
        Assert.Equal([new RuleValue.OfText("Hà Nội")], s_thing.Why("text = \"ha noi\"").Actual);
        Assert.Equal([new RuleValue.OfText("dark-blue")], s_thing.Why("colour = \"red\"").Actual);
        Assert.Equal([new RuleValue.OfNumber(2.5m)], s_thing.Why("fine > 5").Actual);
        Assert.Equal([new RuleValue.OfMoney(10.5m, Currency.Parse("USD"))], s_thing.Why("money is known").Actual);
        Assert.Equal([new RuleValue.OfMoney(10.5m, Currency.Parse("USD"))], s_thing.Why("money > 1 USD").Actual);
        Assert.Equal([new RuleValue.OfNumber(26)], s_thing.Why("age > 30").Actual);
        Assert.Equal([new RuleValue.OfDate(new(2000, 2, 29))], s_thing.Why("day < now").Actual);
        Assert.Equal(["golf", "wine"], s_thing.Why("tags has any (\"x\")").Actual.Cast<RuleValue.OfText>().Select(t => t.Value));
        Assert.False(s_thing.Why("text = \"x\"").IsMissing);
    }

    [Fact]
    public void What_is_missing_says_so()
    {
        foreach (var rule in (string[])["code = \"x\"", "number > 1", "flag = true", "at < now", "joined has any (\"x\")", "money > 1", "number is unknown", "max(event.due) < now", "first(event.due) < now", "max(event.price) > 1 EUR"])
        {
            var trace = s_thing.Why(rule);
            trace = trace.Node is NotNode ? trace.Inside[0] : trace;
            Assert.True(trace is { IsMissing: true, Holds: false, Actual: [] }, rule);
        }

        Assert.False(s_thing.Why("everybody").IsMissing);
        Assert.False(s_thing.Why("count(event where kind = \"x\") = 0").IsMissing);
        Assert.True(s_thing.Why("sequence(event then event where kind = \"x\")").IsMissing);
    }

    [Fact]
    public void A_figure_names_what_it_is_made_of_earliest_first()
    {
        Figure("count(event) = 2", new RuleValue.OfNumber(2), s_first, s_second);
        Figure("count(event where kind = \"b\") = 1", new RuleValue.OfNumber(1), s_second);
        Figure("count(event in last 7d) = 1", new RuleValue.OfNumber(1), s_second);
        Figure("sum(event.amount) = 5", new RuleValue.OfNumber(5), s_first, s_second);
        Figure("sum(event.amount - 2.5) = 0", new RuleValue.OfNumber(0), s_first, s_second);
        Figure("sum(event.price) = 25_500", new RuleValue.OfMoney(25_500, Currency.Vnd), s_first, s_second);
        Figure("sum(event.price) = 1 USD", new RuleValue.OfMoney(1, Currency.Parse("USD")), s_first, s_second);
        Figure("min(event.amount) = 2", new RuleValue.OfNumber(2), s_first, s_second);
        Figure("last(event.kind) = \"b\"", new RuleValue.OfText("b"), s_first, s_second);
        Figure("days(event) = 2", new RuleValue.OfNumber(2), s_first, s_second);
        Assert.Equal([s_first.Id, s_second.Id], s_thing.Why("sequence(event where kind = \"a\" then event)").Evidence);
        Assert.Empty(s_thing.Why("sequence(event where kind = \"b\" then event)").Evidence);
    }

    [Fact]
    public void Of_many_records_the_latest_hundred_are_named()
    {
        var many = Enumerable.Range(0, 150).Select(i => new Happening(Thing.Now.AddHours(-150 + i))).ToList();

        var trace = new Thing { Happened = many }.Why("count(event) = 150");

        Assert.True(trace.Holds);
        Assert.Equal(many.TakeLast(RuleTrace.MostEvidence).Select(h => h.Id), trace.Evidence);
    }

    [Fact]
    public void A_group_explains_all_that_is_inside_whether_or_not_it_decided()
    {
        var trace = s_thing.Why("(number = 1 and text = \"ha noi\") or not colour = \"red\"");

        Assert.True(trace.Holds);
        Assert.Equal([false, true], trace.Inside.Select(t => t.Holds));
        Assert.Equal([false, true], trace.Inside[0].Inside.Select(t => t.Holds));
        Assert.False(Assert.Single(trace.Inside[1].Inside).Holds);
        Assert.Null(trace.Threshold);
    }

    [Fact]
    public void A_condition_has_the_id_it_has_in_json()
    {
        var rule = Rule.Parse("(number = 1 and text = \"x\") or not count(event where kind = \"x\" or amount > 5) > 2 and sequence(event where kind = \"a\" then event)");
        var ids = new Dictionary<string, string>();
        Collect(System.Text.Json.JsonDocument.Parse(rule.ToJson()).RootElement.GetProperty("rule"));

        foreach (var trace in Whole(Thing.Bound(rule).Explain(s_thing.Loaded()))) Assert.Equal(ids[trace.Id], trace.Node.GetType().Name[..3].ToLowerInvariant());

        static IEnumerable<RuleTrace> Whole(RuleTrace trace) => trace.Inside.SelectMany(Whole).Prepend(trace);

        void Collect(System.Text.Json.JsonElement element)
        {
            if (element.ValueKind is System.Text.Json.JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) Collect(item);
            }

            if (element.ValueKind is not System.Text.Json.JsonValueKind.Object) return;
            if (element.TryGetProperty("id", out var id))
                ids.Add(id.GetString()!, element.GetProperty("kind").GetString() switch { "cmp" => "com", "agg" => "agg", "seq" => "seq", var kind => kind![..3] });
            foreach (var member in element.EnumerateObject()) Collect(member.Value);
        }
    }

    [Fact]
    public void What_is_too_much_says_by_how_much()
    {
        var miss = Assert.Single(s_thing.Why("count(event) = 1").Misses);
        Assert.Equal(new RuleValue.OfNumber(-1), miss.Lacking);
        Assert.EndsWith("count(event) = 1: 1 too many", s_thing.Why("count(event) = 1").ToText(), StringComparison.Ordinal);
        Assert.Contains("thừa 1", s_thing.Why("count(event) = 1").ToText("vi"), StringComparison.Ordinal);
        Assert.Equal(new RuleValue.OfNumber(-1), Assert.Single(s_thing.Why("count(event) < 2").Misses).Lacking);
        Assert.Equal(new RuleValue.OfNumber(-1.5m), Assert.Single(s_thing.Why("fine <= 1").Misses).Lacking);
        Assert.Equal(new RuleValue.OfNumber(1), Assert.Single(s_thing.Why("count(event) > 2").Misses).Lacking);
    }

    [Fact]
    public void A_rank_shows_the_figure_of_the_last_one_who_is_in()
    {
        var rule = Rule.Parse("top 10% by sum(event.amount)");
        var rank = (RankNode)rule.Root;
        RuleTrace Why(decimal? threshold, Thing thing)
        {
            var context = new RuleContext(new(Thing.Now, TimeZoneName.Utc), Currency.Vnd);
            if (threshold is { } last) context = context with { Thresholds = new Dictionary<RankNode, RuleValue> { [rank] = new RuleValue.OfNumber(last) } };
            var bound = Thing.Schema.Bind(rule, context);
            Assert.Equal(bound.Holds(thing.Loaded()), bound.Explain(thing.Loaded()).Holds);
            Assert.Equal(bound.Holds(thing.Loaded()), bound.ToExpression().Compile()(thing));
            return bound.Explain(thing.Loaded());
        }

        Assert.True(Why(5, s_thing) is { Holds: true, IsMissing: false, Threshold: RuleValue.OfNumber { Value: 5 }, Actual: [RuleValue.OfNumber { Value: 5 }] });
        Assert.True(Why(5.5m, s_thing) is { Holds: false });
        Assert.True(Why(null, s_thing) is { Holds: false, Threshold: null });
        Assert.True(Why(-5, new Thing()) is { Holds: false, IsMissing: true, Actual: [] });
        Assert.True(Why(-5, new Thing { Happened = [new(Thing.Now) { Kind = "a" }] }) is { Holds: false, IsMissing: true });
    }

    [Fact]
    public void Records_that_are_not_loaded_are_not_taken_for_none()
    {
        var bound = Thing.Bound(Rule.Parse("no event"));

        Assert.Equal([Thing.Events], bound.Sources);
        Assert.Empty(Thing.Bound(Rule.Parse("number = 1")).Sources);
        Assert.Throws<InvalidOperationException>(() => bound.Holds(new RuleSubject<Thing>(new Thing())));
        Assert.Throws<InvalidOperationException>(() => bound.Explain(new RuleSubject<Thing>(new Thing())));
        Assert.True(bound.Holds(new Thing().Loaded()));
    }

    [Fact]
    public void Real_records_explain_themselves()
    {
        var schema = new RuleSchema<Customer>("customer", CustomerRules.Fields([]), [PurchaseRules.Purchases]);
        var sold = A.Purchase();
        var subject = new RuleSubject<Customer>(A.Customer());
        PurchaseRules.Purchases.Add(subject, [sold, A.Purchase(A.Sale("HD-2").Line("P-2", 1, 5)).ThatIs(PurchaseStatus.Cancelled)]);

        var trace = schema.Bind(Rule.Parse("sum(purchase.amount where products has any (\"P-1\")) = 100_000 and name contains \"thi\""), new(new(Some.Instant, TimeZoneName.Vietnam), Currency.Vnd)).Explain(subject);

        Assert.True(trace.Holds);
        Assert.Equal([sold.Id.Value], trace.Inside[0].Evidence);
    }

    private static void Figure(string rule, RuleValue figure, params Happening[] evidence)
    {
        var trace = s_thing.Why(rule);

        Assert.Equal((rule, true), (rule, trace.Holds));
        Assert.Equal(figure, Assert.Single(trace.Actual));
        Assert.Equal(evidence.Select(h => h.Id), trace.Evidence);
    }
}
