using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Tests.Rules;

public sealed class RuleDirectionTests
{
    [Theory]
    [InlineData("revenue >= 5", "revenue", RuleDirection.Rising)]
    [InlineData("revenue < 5", "revenue", RuleDirection.Mixed)]
    [InlineData("revenue is known", "revenue", RuleDirection.Rising)]
    [InlineData("revenue is unknown", "revenue", RuleDirection.Falling)]
    [InlineData("not revenue >= 5", "revenue", RuleDirection.Falling)]
    [InlineData("revenue = 5", "revenue", RuleDirection.Mixed)]
    [InlineData("revenue between 5 and 6", "revenue", RuleDirection.Mixed)]
    [InlineData("not revenue < 5", "revenue", RuleDirection.Mixed)]
    [InlineData("revenue > 5 and revenue >= 6 or age > 3", "revenue", RuleDirection.Rising)]
    [InlineData("age > 5", "revenue", RuleDirection.Flat)]
    [InlineData("revenue in (5, 6)", "revenue", RuleDirection.Mixed)]
    [InlineData("in segment \"x\"", "revenue", RuleDirection.Mixed)]
    [InlineData("score \"x\" > 5", "revenue", RuleDirection.Mixed)]
    [InlineData("count(need where level >= 3) >= 2", "need.level", RuleDirection.Rising)]
    [InlineData("no need where level >= 3", "need.level", RuleDirection.Falling)]
    [InlineData("count(need where level >= 3) >= 2", "need", RuleDirection.Rising)]
    [InlineData("count(need) = 2", "need", RuleDirection.Mixed)]
    [InlineData("max(need.level) >= 3", "need.level", RuleDirection.Rising)]
    [InlineData("max(need.level) >= 3", "need", RuleDirection.Rising)]
    [InlineData("sum(need.level) >= 3", "need.level", RuleDirection.Rising)]
    [InlineData("sum(need.level) >= 3", "need", RuleDirection.Mixed)]
    [InlineData("last(need.level) >= 3", "need.level", RuleDirection.Rising)]
    [InlineData("sum(need.level where level >= 2) >= 3", "need.level", RuleDirection.Mixed)]
    [InlineData("count(purchase where level >= 3) >= 2", "need.level", RuleDirection.Flat)]
    [InlineData("sequence(need where level > 3 then purchase)", "need.level", RuleDirection.Rising)]
    [InlineData("sequence(purchase then purchase without need)", "need", RuleDirection.Falling)]
    [InlineData("top 10% by sum(purchase.amount)", "purchase.amount", RuleDirection.Rising)]
    [InlineData("bottom 10% by sum(purchase.amount)", "purchase.amount", RuleDirection.Mixed)]
    [InlineData("not bottom 2 by count(purchase)", "purchase", RuleDirection.Mixed)]
    [InlineData("min(need.level) >= 3", "need.level", RuleDirection.Mixed)]
    [InlineData("last(need.level) < 3", "need.level", RuleDirection.Mixed)]
    [InlineData("sum(need.level) < 3", "need.level", RuleDirection.Falling)]
    public void What_more_of_something_does_is_told_from_the_rule(string rule, string name, RuleDirection direction) => Assert.Equal(direction, new RuleDirections(name).Of(Rule.Parse(rule).Root));

    [Fact]
    public void What_is_called_rising_or_falling_is_so_for_every_subject()
    {
        var (any, random, certain) = (new AnyThing(7), new Random(7), 0);
        for (var i = 0; i < 6_000; i++)
        {
            var (thing, rule) = (any.Next(), any.Rule());
            var (name, more) = More(thing, any, random);
            if (more is null) continue;
            var (before, after) = (thing.Is(rule), more.Is(rule));
            var direction = new RuleDirections(name).Of(rule.Root);
            if (before != after) certain++;

            Assert.False(direction is RuleDirection.Flat && before != after, $"{name}: {rule}");
            Assert.False(direction is RuleDirection.Rising && before && !after, $"{name}: {rule}");
            Assert.False(direction is RuleDirection.Falling && !before && after, $"{name}: {rule}");
        }

        Assert.InRange(certain, 50, 6_000);
    }

    private static (string Name, Thing? More) More(Thing thing, AnyThing any, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                return ("number", thing with { Number = (thing.Number ?? -5) + random.Next(1, 20) });
            case 1:
                return ("event", thing with { Happened = [.. thing.Happened, .. any.Next().Happened] });
            default:
                var at = thing.Happened.ToList().FindIndex(h => h.Amount is not null || random.Next(3) == 0);
                if (at < 0) return ("event.amount", null);
                List<Happening> happened = [.. thing.Happened];
                happened[at] = happened[at] with { Amount = (happened[at].Amount ?? 0) + random.Next(1, 10) };
                return ("event.amount", thing with { Happened = happened });
        }
    }
}
