using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Tests.Rules;

public sealed class RuleLawTests
{
    private static readonly int[] s_days = [1, 7, 30, 31, 90, 1_000];

    [Fact]
    public void Random_rules_are_answered_alike_in_all_ways()
    {
        var (any, held) = (new AnyThing(1), 0);
        for (var i = 0; i < 1_500; i++) held += any.Next().Is(any.Rule()) ? 1 : 0;

        Assert.InRange(held, 375, 1_125);
    }

    [Fact]
    public void Not_not_is_as_if_nothing_was_said() => Same(r => new NotNode(new NotNode(r)), r => r);

    [Fact]
    public void A_rule_or_its_opposite_holds_for_everybody_and_both_for_nobody()
    {
        Same(r => new AnyNode([r, new NotNode(r)]), _ => new ConstantNode(true));
        Same(r => new AllNode([r, new NotNode(r)]), _ => new ConstantNode(false));
    }

    [Fact]
    public void The_laws_of_De_Morgan_hold()
    {
        var any = new AnyThing(2);
        for (var i = 0; i < 500; i++)
        {
            var (thing, a, b) = (any.Next(), any.Leaf(), any.Leaf());

            Assert.Equal(thing.Is(new Rule(new NotNode(new AllNode([a, b])))), thing.Is(new Rule(new AnyNode([new NotNode(a), new NotNode(b)]))));
            Assert.Equal(thing.Is(new Rule(new NotNode(new AnyNode([a, b])))), thing.Is(new Rule(new AllNode([new NotNode(a), new NotNode(b)]))));
        }
    }

    [Fact]
    public void The_order_of_conditions_does_not_matter()
    {
        var any = new AnyThing(3);
        for (var i = 0; i < 300; i++)
        {
            var (thing, nodes) = (any.Next(), Enumerable.Range(0, 5).Select(_ => any.Leaf()).ToList());

            Assert.Equal(thing.Is(new Rule(new AllNode(nodes))), thing.Is(new Rule(new AllNode(any.Shuffled(nodes)))));
            Assert.Equal(thing.Is(new Rule(new AnyNode(nodes))), thing.Is(new Rule(new AnyNode(any.Shuffled(nodes)))));
        }
    }

    [Fact]
    public void A_longer_window_finds_whatever_a_shorter_one_finds()
    {
        var any = new AnyThing(4);
        for (var i = 0; i < 300; i++)
        {
            var thing = any.Next();
            var found = s_days.Select(days => thing.Is($"count(event in last {days}d) >= 1")).ToList();

            Assert.Equal(found.Order(), found);
        }
    }

    [Fact]
    public void Nothing_compares_with_what_is_missing()
    {
        var nothing = new Thing { Currency = "VND" };
        foreach (var leaf in (string[])
            [
                "text = \"x\"", "text contains \"x\"", "code = \"x\"", "colour = \"red\"", "country = \"VN\"", "number = 0", "number < 1", "number > -1", "fine <= 99999999999999999999999", "money >= 0", "flag = true",
                "flag = false", "day < now", "day >= 1900-01-01", "age >= 0", "age < 200", "at <= now", "at > 200y ago", "tags has any (\"x\")", "joined has all (\"x\")", "max(event.amount) >= 0", "min(event.amount) < 1",
                "first(event.kind) = \"a\"", "last(event.due) < now", "average(event.amount) >= 0", "average(event.amount) <= 0",
            ])
        {
            Assert.False(nothing.Is(leaf), leaf);
            Assert.True(nothing.Is($"not ({leaf})"), leaf);
            Assert.True(leaf.StartsWith("average", StringComparison.Ordinal) || nothing.Why(leaf).IsMissing, leaf);
        }

        foreach (var field in (string[])["text", "code", "colour", "country", "number", "fine", "money", "flag", "day", "age", "at", "tags", "joined"]) Assert.True(nothing.Is($"{field} is unknown"), field);
    }

    private static void Same(Func<RuleNode, RuleNode> left, Func<RuleNode, RuleNode> right)
    {
        var any = new AnyThing(5);
        for (var i = 0; i < 500; i++)
        {
            var (thing, rule) = (any.Next(), any.Rule().Root);
            Assert.True(thing.Is(new Rule(left(rule))) == thing.Is(new Rule(right(rule))), new Rule(rule).Text);
        }
    }
}
