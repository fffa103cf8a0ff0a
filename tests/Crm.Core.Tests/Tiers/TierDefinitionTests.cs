using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;
using Crm.Core.Tiers;

namespace Crm.Core.Tests.Tiers;

public sealed class TierDefinitionTests
{
    [Fact]
    public void The_json_form_is_this_one()
    {
        var byRules = new TierDefinition(
            [new("Member"), new("Gold", Rule.Parse("sum(purchase.amount in last 365d) >= 50_000_000"), [new("Discount", "5 %"), new("Lounge")])], rising: ["purchase.amount"], reviewDays: 365);
        var byPoints = new TierDefinition([new("B", 0), new("A", 50)], new([new("size", [new ScoreMap("size-band", [new("small", 1), new("large", 60)])])]));

        Assert.Equal(
            """{"v":1,"reviewDays":365,"rising":["purchase.amount"],"tiers":[{"name":"Member"},{"name":"Gold","when":"sum(purchase.amount in last 365d) >= 50000000","entitlements":[{"name":"Discount","value":"5 %"},{"name":"Lounge"}]}]}""",
            byRules.ToJson());
        Assert.Equal(
            """{"v":1,"criteria":{"v":1,"groups":[{"name":"size","rules":[{"kind":"map","field":"size-band","points":[{"value":"small","points":1},{"value":"large","points":60}]}]}]},"tiers":[{"name":"B","from":0},{"name":"A","from":50}]}""",
            byPoints.ToJson());
        foreach (var definition in new[] { byRules, byPoints })
        {
            var read = TierDefinition.FromJson(definition.ToJson());
            Assert.Equal(definition, read);
            Assert.Equal(definition.GetHashCode(), read.GetHashCode());
        }

        Assert.NotEqual(byRules, byPoints);
    }

    [Theory]
    [InlineData(null, "crm.tier.invalid-json", "")]
    [InlineData("[]", "crm.tier.invalid-json", "")]
    [InlineData("""{"v":2,"tiers":[]}""", "crm.tier.unknown-version", "/v")]
    [InlineData("""{"v":1,"tiers":[]}""", "crm.tier.empty", "/tiers")]
    [InlineData("""{"v":1}""", "crm.tier.invalid-json", "")]
    [InlineData("""{"v":1,"tiers":[{"name":"a"}],"x":1}""", "crm.tier.invalid-json", "")]
    [InlineData("""{"v":1,"tiers":[{"name":""}]}""", "crm.text.required", "/tiers/0/name")]
    [InlineData("""{"v":1,"tiers":[{"name":"a"},{"name":"b"}]}""", "crm.tier.mixed", "/tiers/1")]
    [InlineData("""{"v":1,"tiers":[{"name":"a"},{"name":"a","when":"everybody"}]}""", "crm.tier.repeated", "/tiers/1/name")]
    [InlineData("""{"v":1,"tiers":[{"name":"a"},{"name":"b","from":1}]}""", "crm.tier.mixed", "/tiers/1")]
    [InlineData("""{"v":1,"tiers":[{"name":"a","when":"oops"}]}""", "crm.rule.unexpected-word", "/tiers/0/when line 1, column 5")]
    [InlineData("""{"v":1,"tiers":[{"name":"a","when":"count(tier) >= 1"}]}""", "crm.tier.of-tiers", "/tiers/0/when")]
    [InlineData("""{"v":1,"tiers":[{"name":"a","when":"no tier-move in last 3d"}]}""", "crm.tier.of-tiers", "/tiers/0/when")]
    [InlineData("""{"v":1,"tiers":[{"name":"a"}],"reviewDays":0}""", "crm.tier.invalid-review", "/reviewDays")]
    [InlineData("""{"v":1,"tiers":[{"name":"a","entitlements":[{"name":"x"},{"name":"x"}]}]}""", "crm.tier.repeated", "/tiers/0/entitlements")]
    [InlineData("""{"v":1,"criteria":CRITERIA,"tiers":[{"name":"a","from":5},{"name":"b","from":5}]}""", "crm.tier.invalid-from", "/tiers/1/from")]
    [InlineData("""{"v":1,"criteria":CRITERIA,"tiers":[{"name":"a","when":"everybody"}]}""", "crm.tier.mixed", "/tiers/0")]
    [InlineData("""{"v":1,"criteria":{"v":1,"groups":[]},"tiers":[{"name":"a","from":5}]}""", "crm.score.empty", "/criteria/groups")]
    [InlineData("""{"v":1,"criteria":{"v":1,"groups":[{"name":"g","rules":[{"kind":"when","rule":"everybody","points":1}]}],"bands":[{"name":"x","from":1}]},"tiers":[{"name":"a","from":5}]}""", "crm.tier.invalid-criteria", "/criteria/bands")]
    public void What_is_no_scheme_is_refused_with_its_place(string? json, string code, string path)
    {
        var refused = Assert.Throws<CrmException>(() => TierDefinition.FromJson(json?.Replace("CRITERIA", """{"v":1,"groups":[{"name":"g","rules":[{"kind":"when","rule":"everybody","points":1}]}]}""", StringComparison.Ordinal)));

        Assert.Equal((code, path), (refused.Code, refused.Path));
    }

    [Fact]
    public void What_is_too_large_is_refused()
    {
        var rule = Rule.Parse("everybody");
        Refused(() => new([.. Enumerable.Range(0, 21).Select(i => new Tier($"{i}", rule))]));
        Refused(() => new([new("a")], rising: [.. Enumerable.Range(0, 21).Select(i => $"{i}")]));
        Refused(() => new([new("a", [.. Enumerable.Range(0, 31).Select(i => new TierEntitlement($"{i}"))])]));
        Refused(() => TierDefinition.FromJson(new(' ', TierLimits.JsonCharacters + 1)), "crm.tier.invalid-json");
        Refused(() => TierDefinition.FromJson($"{{\"v\":1,{new string(' ', TierLimits.JsonCharacters)}"));

        static void Refused(Func<TierDefinition> make, string code = "crm.tier.too-large") => Assert.Equal(code, Assert.Throws<CrmException>(make).Code);
    }

    [Fact]
    public void A_scheme_by_which_more_could_be_less_is_refused()
    {
        Refused("tiers/1/when", () => new([new("a"), new("b", Rule.Parse("revenue < 5"))], rising: ["revenue"]));
        Assert.Equal("crm.tier.of-tiers", Assert.Throws<CrmException>(() => Points(new ScorePerEvent(FactSet.Parse("tier-move"), 1))).Code);
        Assert.Equal("crm.tier.of-tiers", Assert.Throws<CrmException>(() => Points(new ScoreWhen(Rule.Parse("count(tier) >= 1"), 1))).Code);
        Refused("tiers/1/when", () => new([new("a"), new("b", Rule.Parse("in segment \"x\""))], rising: ["revenue"]));
        Refused("criteria/groups/0/rules/0", () => Points(new ScoreWhen(Rule.Parse("revenue >= 5"), -1)));
        Refused("criteria/groups/0/rules/0", () => Points(new ScoreWhen(Rule.Parse("revenue <= 5"), 1)));
        Refused("criteria/groups/0/rules/0", () => Points(new ScoreMap("size-band", [new("small", 5), new("large", 4)])));
        Refused("criteria/groups/0/rules/0", () => Points(new ScoreMap("size-band", [new("small", -5), new("large", 4)])));
        Refused("criteria/groups/0/rules/0", () => Points(new ScorePerEvent(FactSet.Parse("need where level >= 2"), -1)));
        Refused("criteria/groups/0/rules/0", () => Points(new ScorePerEvent(FactSet.Parse("need where level <= 2"), 1)));
        Points(new ScoreWhen(Rule.Parse("not revenue > 5"), -1));
        Refused("criteria/groups/0/rules/0", () => Points(new ScoreWhen(Rule.Parse("revenue <= 5"), -1)));
        Points(new ScorePerEvent(FactSet.Parse("need where level >= 2"), 1, 30, ScoreDecay.HalfLife(30)));
        Points(new ScoreMap("size-band", [new("small", 5), new("medium", 5), new("large", 9)]));

        static TierDefinition Points(ScoreRule rule) => new([new("a", 0)], new([new("g", [rule], -5, 50)], null, 0, 60), ["revenue", "size-band", "need", "need.level"]);

        static void Refused(string path, Func<TierDefinition> make)
        {
            var refused = Assert.Throws<CrmException>(make);
            Assert.Equal(("crm.tier.not-rising", path), (refused.Code, refused.Path));
        }
    }
}
