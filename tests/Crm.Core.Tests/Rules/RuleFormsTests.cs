using System.Text.Json.Nodes;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Rules;

public sealed class RuleFormsTests
{
    private static readonly Config s_many = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    [Fact]
    public void The_canonical_text_is_read_as_the_same_rule() =>
        Prop.ForAll(AnyRule.Rules.ToArbitrary(), rule => Rule.Parse(rule.Text).Equals(rule) && Rule.Parse(rule.Text).Text == rule.Text).Check(s_many);

    [Fact]
    public void The_JSON_is_read_as_the_same_rule_whatever_the_order_of_its_members() =>
        Prop.ForAll(AnyRule.Rules.ToArbitrary(), rule =>
        {
            var json = rule.ToJson();
            var turned = Turned(JsonNode.Parse(json)!).ToJsonString();
            return Rule.FromJson(json).Equals(rule) && Rule.FromJson(turned).Equals(rule) && Rule.FromJson(turned).ToJson() == json && Rule.FromJson(turned).Hash == rule.Hash;
        }).Check(s_many);

    [Theory]
    [InlineData("country in (\"VN\", \"US\") and consent email.marketing granted")]
    [InlineData("count(purchase where amount >= 100000 in last 90d) >= 3")]
    [InlineData("top 10% by sum(purchase.amount in last 365d)")]
    [InlineData("city != \"Hà Nội\"")]
    [InlineData("(a = 1 or b = 2) and c is unknown")]
    [InlineData("sequence(purchase where product = \"A\" then purchase where product = \"B\" within 60d without case)")]
    [InlineData("`no` is known and not (a = 1 and b = 2) and `stopped` = 1")]
    [InlineData("count(purchase in this month) > 0 or count(purchase in previous quarter) = 0 or days(interaction from 2026-01-01 to now) >= 5")]
    [InlineData("score \"fit\" >= 50 and sample 12.5% by \"spring\" and not in segment \"employees\"")]
    [InlineData("tags has all (\"vip\", \"golf\") and name starts with exactly \"Ng\"")]
    [InlineData("birthday >= start of month and birthday < start of month + 1 and contract_end < 30d ahead")]
    public void A_text_in_canonical_form_stays_as_it_is(string text) => Assert.Equal(text, Rule.Parse(text).Text);

    [Theory]
    [InlineData("no purchase in last 30d", "count(purchase in last 30d) = 0")]
    [InlineData("no purchase where (amount > 5 and kind = \"x\") and a = 1", "count(purchase where amount > 5 and kind = \"x\") = 0 and a = 1")]
    [InlineData("not a = 1", "a != 1")]
    [InlineData("not in segment \"x\"", "not in segment \"x\"")]
    [InlineData("a between 1 and 2 and b = 3", "(a >= 1 and a <= 2) and b = 3")]
    [InlineData("added in last 30d", "added >= 30d ago and added < now")]
    [InlineData("added in this week", "added >= start of week and added < start of week + 1")]
    [InlineData("a=1_000_000.50", "a = 1000000.5")]
    [InlineData("a > 100_000 VND", "a > 100000 VND")]
    [InlineData("a not in (1, 1, 2)", "a not in (1, 2)")]
    [InlineData("(((a = 1)))", "a = 1")]
    [InlineData("all(a = 1, b = 2)", "a = 1 and b = 2")]
    [InlineData("at = 2026-03-31T16:00+07:00", "at = 2026-03-31T09:00:00Z")]
    [InlineData("average(purchase.amount where paid = true in last 90d) >= 100", "max(purchase.amount where paid = true in last 90d) >= 100 and sum(purchase.amount - 100 where paid = true in last 90d) >= 0")]
    [InlineData("stopped purchase for 90d", "count(purchase to 90d ago) > 0 and count(purchase in last 90d) = 0")]
    [InlineData("not stopped purchase where channel = \"web\" for 3mo and a = 1", "not (count(purchase where channel = \"web\" to 3mo ago) > 0 and count(purchase where channel = \"web\" in last 3mo) = 0) and a = 1")]
    [InlineData("restarted purchase in last 30d after 90d", "count(purchase to 120d ago) > 0 and count(purchase from 120d ago to 30d ago) = 0 and count(purchase in last 30d) > 0")]
    [InlineData("restarted visit where (a = 1 and b = 2) in last 1mo after 1mo", "count(visit where a = 1 and b = 2 to 2mo ago) > 0 and count(visit where a = 1 and b = 2 from 2mo ago to 1mo ago) = 0 and count(visit where a = 1 and b = 2 in last 1mo) > 0")]
    [InlineData("average(purchase.amount) > 100 VND", "max(purchase.amount) > 100 VND and sum(purchase.amount - 100 VND) > 0")]
    [InlineData("average(purchase.amount) < 100", "min(purchase.amount) < 100 and sum(purchase.amount - 100) < 0")]
    [InlineData("average(purchase.amount) <= 100", "min(purchase.amount) <= 100 and sum(purchase.amount - 100) <= 0")]
    [InlineData("average(purchase.amount) = 100", "max(purchase.amount) >= 100 and sum(purchase.amount - 100) = 0")]
    [InlineData("average(purchase.amount) != 100", "not (max(purchase.amount) >= 100 and sum(purchase.amount - 100) = 0)")]
    public void What_is_another_way_to_write_something_is_put_together_from_the_core(string text, string canonical)
    {
        Assert.Equal(canonical, Rule.Parse(text).Text);
        Assert.Equal(Rule.Parse(canonical), Rule.Parse(text));
    }

    [Theory]
    [InlineData("", "crm.rule.empty", 1, 1)]
    [InlineData("  \n ", "crm.rule.empty", 1, 1)]
    [InlineData("a = 1 and", "crm.rule.unexpected-word", 1, 10)]
    [InlineData("a = 1\n  and b ? 2", "crm.rule.unexpected-character", 2, 9)]
    [InlineData("a = \"x", "crm.rule.unclosed-text", 1, 5)]
    [InlineData("a = \"x\\q\"", "crm.rule.unexpected-character", 1, 7)]
    [InlineData("a", "crm.rule.unexpected-word", 1, 2)]
    [InlineData("a in ()", "crm.rule.empty-group", 1, 6)]
    [InlineData("()", "crm.rule.empty-group", 1, 1)]
    [InlineData("any()", "crm.rule.empty-group", 1, 1)]
    [InlineData("a = 12345678901234567890123456789", "crm.rule.invalid-number", 1, 5)]
    [InlineData("a = 0.1234567890123", "crm.rule.invalid-number", 1, 5)]
    [InlineData("a = 2026-02-30", "crm.rule.invalid-date", 1, 5)]
    [InlineData("a = 2026-03-31T09:00:00", "crm.rule.invalid-date", 1, 5)]
    [InlineData("no purchase in last 0d", "crm.rule.invalid-period", 1, 21)]
    [InlineData("no purchase in last 201y", "crm.rule.invalid-period", 1, 21)]
    [InlineData("no purchase in last 5parsec", "crm.rule.invalid-period", 1, 21)]
    [InlineData("stopped purchase in last 30d", "crm.rule.unexpected-word", 1, 18)]
    [InlineData("stopped purchase", "crm.rule.unexpected-word", 1, 17)]
    [InlineData("restarted purchase in last 30d", "crm.rule.unexpected-word", 1, 31)]
    [InlineData("restarted purchase in last 30d after 3mo", "crm.rule.invalid-period", 1, 38)]
    [InlineData("restarted purchase in last 150y after 150y", "crm.rule.invalid-period", 1, 39)]
    [InlineData("top 0% by count(purchase)", "crm.rule.invalid-share", 1, 5)]
    [InlineData("top 101% by count(purchase)", "crm.rule.invalid-share", 1, 5)]
    [InlineData("sum(purchase) > 1", "crm.rule.unexpected-word", 1, 5)]
    [InlineData("count(purchase.amount) > 1", "crm.rule.unexpected-word", 1, 7)]
    [InlineData("a = 1 b = 2", "crm.rule.unexpected-word", 1, 7)]
    [InlineData("name contains \"\"", "crm.rule.invalid-text", 1, 1)]
    [InlineData("sequence(purchase)", "crm.rule.unexpected-word", 1, 18)]
    [InlineData("a = 5 XXX", "crm.rule.unexpected-word", 1, 7)]
    public void A_text_that_is_no_rule_is_refused_with_its_place(string text, string code, int line, int column)
    {
        var refused = Assert.Throws<RuleException>(() => Rule.Parse(text));

        Assert.Equal((code, line, column), (refused.Code, refused.Place.Line, refused.Place.Column));
    }

    [Theory]
    [InlineData("{", "crm.rule.invalid-json", null)]
    [InlineData("[]", "crm.rule.invalid-json", "")]
    [InlineData("{\"v\":2,\"rule\":{\"kind\":\"const\",\"value\":true}}", "crm.rule.unknown-version", "/v")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"const\",\"value\":true},\"more\":1}", "crm.rule.invalid-json", "")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"const\",\"value\":true,\"value\":true}}", "crm.rule.invalid-json", "/rule")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"const\",\"value\":true,\"more\":1}}", "crm.rule.invalid-json", "/rule")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"nand\",\"of\":[]}}", "crm.rule.invalid-json", "/rule/kind")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"all\",\"of\":[]}}", "crm.rule.empty-group", "/rule/of")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"in\",\"field\":\"a\",\"values\":[]}}", "crm.rule.empty-group", "/rule/values")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"cmp\",\"field\":\"a\",\"op\":\"ne\",\"value\":1}}", "crm.rule.invalid-json", "/rule/op")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"cmp\",\"field\":\"a\",\"op\":\"eq\",\"value\":1e400}}", "crm.rule.invalid-number", "/rule/value")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"cmp\",\"field\":\"a\",\"op\":\"eq\",\"value\":null}}", "crm.rule.invalid-json", "/rule/value")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"cmp\",\"field\":\"a\",\"op\":\"eq\",\"value\":\"\\ud800\"}}", "crm.rule.invalid-json", "")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"all\",\"of\":[{\"kind\":\"const\",\"id\":\"n\",\"value\":true},{\"kind\":\"const\",\"id\":\"n\",\"value\":true}]}}", "crm.rule.invalid-json", "/rule/of/1/id")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"agg\",\"fn\":\"count\",\"source\":\"purchase\",\"window\":{\"last\":\"P1M2D\"},\"op\":\"ge\",\"value\":1}}", "crm.rule.invalid-period", "/rule/window/last")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"agg\",\"fn\":\"count\",\"source\":\"purchase\",\"window\":{},\"op\":\"ge\",\"value\":1}}", "crm.rule.empty-group", "/rule/window")]
    [InlineData("{\"v\":1,\"rule\":{\"kind\":\"agg\",\"fn\":\"sum\",\"source\":\"purchase\",\"op\":\"ge\",\"value\":1}}", "crm.rule.wrong-aggregate", "/rule/fn")]
    public void JSON_that_is_no_rule_is_refused_with_its_place(string json, string code, string? pointer)
    {
        var refused = Assert.Throws<RuleException>(() => Rule.FromJson(json));

        Assert.Equal((code, pointer), (refused.Code, refused.Place.Pointer));
    }

    [Fact]
    public void Half_a_character_is_refused_wherever_it_stands()
    {
        RefusedAs("crm.rule.invalid-json", () => Rule.FromJson("{\"v\":1," + '\uD800' + "\"rule\":{}}"));
        RefusedAs("crm.rule.unexpected-character", () => Rule.Parse("a = " + '\uD800'));
        RefusedAs("crm.rule.invalid-text", () => Rule.Parse("a = \"" + '\uD800' + "\""));
        RefusedAs("crm.rule.invalid-text", () => Rule.Parse("a = \"\\ud800\""));
    }

    [Fact]
    public void What_cannot_be_written_cannot_be_made()
    {
        var everybody = new ConstantNode(true);
        var purchases = new FactSet("purchase");

        RefusedAs("crm.rule.empty-group", () => new Rule(new AllNode([])));
        RefusedAs("crm.rule.empty-group", () => new Rule(new InNode("a", [])));
        RefusedAs("crm.rule.empty-group", () => new Rule(new SequenceNode([purchases])));
        RefusedAs("crm.rule.empty-group", () => Counting(new(null, null)));
        RefusedAs("crm.rule.invalid-name", () => new Rule(new KnownNode("")));
        RefusedAs("crm.rule.invalid-name", () => new Rule(new KnownNode("a\nb")));
        RefusedAs("crm.rule.invalid-name", () => new Rule(new ConsentNode("e mail", "marketing", "granted")));
        RefusedAs("crm.rule.invalid-name", () => new Rule(new AggregateNode(new(AggregateFunction.Count, new("a.b", everybody)), Comparison.Equal, new RuleValue.OfNumber(1))));
        RefusedAs("crm.rule.invalid-text", () => new Rule(new TextNode("a", TextMatch.Contains, "")));
        RefusedAs("crm.rule.invalid-number", () => new Rule(new CompareNode("a", Comparison.Equal, new RuleValue.OfNumber(decimal.MaxValue))));
        RefusedAs("crm.rule.invalid-period", () => Counting(Window.Last(default)));
        RefusedAs("crm.rule.invalid-period", () => Counting(Window.Of(CalendarUnit.Day, 20_000)));
        RefusedAs("crm.rule.invalid-period", () => new Rule(new SequenceNode([purchases, purchases], default(Period))));
        RefusedAs("crm.rule.invalid-share", () => new Rule(new RankNode(new(AggregateFunction.Count, purchases), top: true, default)));
        RefusedAs("crm.rule.wrong-type", () => Counting(new(new Moment.Fixed(new RuleValue.OfText("x")), null)));
        RefusedAs("crm.rule.wrong-type", () => new Rule(new CompareNode("a", Comparison.Equal, new RuleValue.OfMoment(new Moment.Fixed(new RuleValue.OfDate(default))))));
        RefusedAs("crm.rule.wrong-type", () => new Rule(new CompareNode("a", Comparison.Equal, new RuleValue.OfMoney(1, default))));
        RefusedAs("crm.rule.wrong-aggregate", () => new Rule(new RankNode(new(AggregateFunction.Sum, purchases), top: true, RankShare.OfNumber(1))));

        static Rule Counting(Window window) => new(new AggregateNode(new(AggregateFunction.Count, new("purchase", null, window)), Comparison.Equal, new RuleValue.OfNumber(1)));
    }

    [Fact]
    public void The_JSON_is_as_documented() => Assert.Equal(
        "{\"v\":1,\"rule\":{\"kind\":\"all\",\"id\":\"n1\",\"of\":[{\"kind\":\"in\",\"id\":\"n2\",\"field\":\"country\",\"values\":[\"VN\",\"US\"]},"
        + "{\"kind\":\"agg\",\"id\":\"n3\",\"fn\":\"count\",\"source\":\"purchase\",\"where\":{\"kind\":\"cmp\",\"id\":\"n4\",\"field\":\"amount\",\"op\":\"ge\",\"value\":{\"amount\":\"100000\",\"currency\":\"VND\"}},\"window\":{\"last\":\"P90D\"},\"op\":\"ge\",\"value\":3}]}}",
        Rule.Parse("country in (\"VN\", \"US\") and count(purchase where amount >= 100_000 VND in last 90d) >= 3").ToJson());

    [Fact]
    public void What_is_too_deep_or_too_large_is_refused_whatever_form_it_has()
    {
        RuleNode deep = new ConstantNode(true);
        for (var i = 0; i < RuleLimits.Depth; i++) deep = new NotNode(deep);

        RefusedAs("crm.rule.too-deep", () => new Rule(deep));
        RefusedAs("crm.rule.too-deep", () => Rule.Parse(string.Concat(Enumerable.Repeat("not ", RuleLimits.Depth)) + "everybody"));
        RefusedAs("crm.rule.too-deep", () => Rule.Parse(new string('(', 100_000)));
        RefusedAs("crm.rule.too-many-nodes", () => Rule.Parse(string.Join(" and ", Enumerable.Repeat("everybody", RuleLimits.Nodes))));
        RefusedAs("crm.rule.too-many-values", () => Rule.Parse($"a in ({string.Join(',', Enumerable.Range(0, RuleLimits.Values + 1))})"));
        RefusedAs("crm.rule.too-long", () => Rule.Parse($"a = \"{new string('x', RuleLimits.TextCharacters + 1)}\""));
        RefusedAs("crm.rule.too-long", () => Rule.Parse(new string(' ', RuleLimits.Characters) + "everybody"));
        Assert.Equal(RuleLimits.Values, ((InNode)Rule.Parse($"a in ({string.Join(',', Enumerable.Range(0, RuleLimits.Values))})").Root).Values.Count);
    }

    [Fact]
    public void Broken_texts_and_documents_are_refused_and_nothing_else_happens() =>
        Prop.ForAll(AnyRule.Rules.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (rule, seed) => BrokenForm.IsReadOrRefused(Rule.Parse, BrokenForm.Of(rule.Text, seed)) && BrokenForm.IsReadOrRefused(Rule.FromJson, BrokenForm.Of(rule.ToJson(), seed)))
            .Check(s_many);

    private static JsonNode Turned(JsonNode node) => node switch
    {
        JsonObject of => new JsonObject(of.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : (JsonNode?)Turned(m.Value)))),
        JsonArray list => new JsonArray([.. list.Select(n => (JsonNode?)Turned(n!))]),
        _ => node.DeepClone(),
    };

    private static void RefusedAs(string code, Func<Rule> make) => Assert.Equal(code, Assert.Throws<RuleException>(make).Code);
}
