using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Scoring;

public sealed class ScoreFormsTests
{
    private const string One = """{"kind":"when","rule":"everybody","points":1}""";

    [Fact]
    public void What_is_written_is_read_as_the_same() =>
        Prop.ForAll(AnyScores.Definitions.ToArbitrary(), d => ScoreDefinition.FromJson(d.ToJson()).ToJson() == d.ToJson()).QuickCheckThrowOnFailure();

    [Fact]
    public void The_json_form_is_this_one()
    {
        var definition = new ScoreDefinition(
            [
                new(
                    "profile",
                    [
                        new ScoreWhen(Rule.Parse("country = \"VN\""), 20, "From Vietnam"),
                        new ScorePerEvent(FactSet.Parse("interaction in last 90d"), 5, 30, ScoreDecay.HalfLife(30)),
                        new ScorePerEvent(FactSet.Parse("purchase"), -5, decay: ScoreDecay.Step(new ScoreDecayStep(7, 500_000))),
                        new ScoreMap("kind", [new("person", 3), new("organisation", 4)]),
                    ],
                    0,
                    60),
            ],
            [new("B", 0), new("A", 50)],
            to: 100);

        Assert.Equal(
            """{"v":1,"to":100,"groups":[{"name":"profile","from":0,"to":60,"rules":[{"kind":"when","rule":"country = \"VN\"","points":20,"name":"From Vietnam"},{"kind":"perEvent","events":"interaction in last 90d","points":5,"max":30,"decay":{"halfLife":30}},{"kind":"perEvent","events":"purchase","points":-5,"decay":{"steps":[{"days":7,"left":500000}]}},{"kind":"map","field":"kind","points":[{"value":"person","points":3},{"value":"organisation","points":4}]}]}],"bands":[{"name":"B","from":0},{"name":"A","from":50}]}""",
            definition.ToJson());
        Assert.Equal(definition, ScoreDefinition.FromJson(definition.ToJson()));
        Assert.Equal(definition.GetHashCode(), ScoreDefinition.FromJson(definition.ToJson()).GetHashCode());
    }

    [Theory]
    [InlineData(null, "crm.score.invalid-json", "")]
    [InlineData(" ", "crm.score.invalid-json", "")]
    [InlineData("{", "crm.score.invalid-json", "line 1, column 2")]
    [InlineData("[]", "crm.score.invalid-json", "")]
    [InlineData("""{"v":2,"groups":[]}""", "crm.score.unknown-version", "/v")]
    [InlineData("""{"v":1}""", "crm.score.invalid-json", "")]
    [InlineData("""{"v":1,"groups":[]}""", "crm.score.empty", "/groups")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[]}]}""", "crm.score.empty", "/groups/0/rules")]
    [InlineData("""{"v":1,"groups":[{"name":"","rules":[ONE]}]}""", "crm.text.required", "/groups/0/name")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[ONE]},{"name":"a","rules":[ONE]}]}""", "crm.score.repeated", "/groups/1/name")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[ONE],"x":1}]}""", "crm.score.invalid-json", "/groups/0")]
    [InlineData("""{"v":1,"v":1,"groups":[{"name":"a","rules":[ONE]}]}""", "crm.score.invalid-json", "")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[ONE],"from":5,"to":5}]}""", "crm.score.invalid-limit", "/groups/0/to")]
    [InlineData("""{"v":1,"to":1000000001,"groups":[{"name":"a","rules":[ONE]}]}""", "crm.score.invalid-limit", "/to")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[ONE]}],"bands":[{"name":"b","from":1},{"name":"c","from":1}]}""", "crm.score.invalid-bands", "/bands/1/from")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[ONE]}],"bands":[{"name":"b","from":1},{"name":"b","from":2}]}""", "crm.score.repeated", "/bands/1/name")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[ONE]}],"bands":[{"name":"b","from":1.5}]}""", "crm.score.invalid-json", "/bands/0/from")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"what"}]}]}""", "crm.score.invalid-json", "/groups/0/rules/0/kind")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"when","rule":"agee >","points":1}]}]}""", "crm.rule.unexpected-word", "/groups/0/rules/0/rule line 1, column 7")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"when","rule":5,"points":1}]}]}""", "crm.score.invalid-json", "/groups/0/rules/0/rule")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"when","rule":"everybody","points":0}]}]}""", "crm.score.invalid-points", "/groups/0/rules/0/points")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"when","rule":"everybody","points":1000001}]}]}""", "crm.score.invalid-points", "/groups/0/rules/0/points")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"when","rule":"in segment \"x\"","points":1}]}]}""", "crm.score.not-facts", "/groups/0/rules/0/rule")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"when","rule":"score \"x\" > 1","points":1}]}]}""", "crm.score.not-facts", "/groups/0/rules/0/rule")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"when","rule":"not top 5 by count(purchase)","points":1}]}]}""", "crm.score.not-facts", "/groups/0/rules/0/rule")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"perEvent","events":"purchase where","points":1}]}]}""", "crm.rule.unexpected-word", "/groups/0/rules/0/events line 1, column 15")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"perEvent","events":"purchase or","points":1}]}]}""", "crm.rule.unexpected-word", "/groups/0/rules/0/events line 1, column 10")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"perEvent","events":"purchase.amount","points":1}]}]}""", "crm.rule.invalid-name", "/groups/0/rules/0/events line 1, column 1")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"perEvent","events":"purchase","points":1,"max":0}]}]}""", "crm.score.invalid-points", "/groups/0/rules/0/max")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"perEvent","events":"purchase","points":1,"decay":{}}]}]}""", "crm.score.invalid-json", "/groups/0/rules/0/decay/steps")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"perEvent","events":"purchase","points":1,"decay":{"halfLife":0}}]}]}""", "crm.score.invalid-decay", "/groups/0/rules/0/decay/halfLife")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"perEvent","events":"purchase","points":1,"decay":{"halfLife":3,"steps":[]}}]}]}""", "crm.score.invalid-json", "/groups/0/rules/0/decay")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"perEvent","events":"purchase","points":1,"decay":{"steps":[{"days":2,"left":5},{"days":1,"left":4}]}}]}]}""", "crm.score.invalid-decay", "/groups/0/rules/0/decay/steps/1")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"map","field":"kind","points":[]}]}]}""", "crm.score.empty", "/groups/0/rules/0/points")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"map","field":"","points":[{"value":"a","points":1}]}]}]}""", "crm.rule.invalid-name", "/groups/0/rules/0/field")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"map","field":"kind","points":[{"value":"a","points":1},{"value":"a","points":2}]}]}]}""", "crm.score.repeated", "/groups/0/rules/0/points/1/value")]
    [InlineData("""{"v":1,"groups":[{"name":"\ud800","rules":[ONE]}]}""", "crm.score.invalid-json", "")]
    public void What_is_no_plan_is_refused_with_its_place(string? json, string code, string path)
    {
        var refused = Assert.ThrowsAny<CrmException>(() => ScoreDefinition.FromJson(json?.Replace("ONE", One, StringComparison.Ordinal)));

        Assert.Equal((code, path), (refused.Code, refused.Path));
    }

    [Fact]
    public void More_than_a_plan_may_hold_is_refused()
    {
        ScoreRule rule = new ScoreWhen(Rule.Parse("everybody"), 1);
        Assert.Equal("crm.score.too-large", Assert.Throws<CrmException>(() => ScoreDefinition.FromJson(new string(' ', 200_000) + "{")).Code);
        Assert.Equal("crm.score.too-large", Assert.Throws<CrmException>(() => new ScoreDefinition([.. Enumerable.Range(0, 51).Select(i => new ScoreGroup($"{i}", [rule]))])).Code);
        Assert.Equal("crm.score.too-large", Assert.Throws<CrmException>(() => new ScoreDefinition([new("a", [.. Enumerable.Repeat(rule, 201)])])).Code);
        Assert.Equal("crm.score.too-large", Assert.Throws<CrmException>(() => new ScoreDefinition([new("a", [rule])], [.. Enumerable.Range(0, 26).Select(i => new ScoreBand($"{i}", i))])).Code);
        Assert.Equal("crm.score.too-large", Assert.Throws<CrmException>(() => new ScoreMap("kind", [.. Enumerable.Range(0, 201).Select(i => new ScoreMapEntry($"{i}", 1))])).Code);
        var longRule = Rule.Parse($"name in ({string.Join(',', Enumerable.Range(0, 9_000).Select(i => $"\"customer {i} of many\""))})");
        Assert.Equal("crm.score.too-large", Assert.Throws<CrmException>(() => new ScoreDefinition([new("a", [new ScoreWhen(longRule, 1)])])).Code);
    }

    [Fact]
    public void A_set_of_records_is_read_as_it_is_written() => Prop.ForAll(
        Gen.Elements("purchase", "purchase where amount >= 100000 in last 90d", "interaction from 60d ago", "`a b` where x = 1 and y is known", "purchase in previous month").ToArbitrary(),
        text => FactSet.Parse(text).ToString() == text && FactSet.Parse(FactSet.Parse(text).ToString()).ToString() == text).QuickCheckThrowOnFailure();
}
