using System.Text;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Rules;

/// <summary>What the reader of the text form says: where every condition stands, and what it would have taken in place of what it refuses.</summary>
public sealed class RuleReadingTests
{
    private static readonly string[] s_broken =
    [
        "", "?", "a", "a = 1 and", "a = 1 b = 2", "(a = 1", "(", "\"x\" = 1", "5 = 1", "all(a = 1", "any a = 1", "in \"x\"", "in segment x", "consent email granted", "consent email.marketing", "consent .marketing granted",
        "consent 5 granted", "consent email.marketing \"granted\"", "score fit >= 5", "score \"fit\" not 5", "count(purchase) not = 5", "score \"fit\" >= \"x\"", "sample 10 by \"x\"", "sample 10% of \"x\"", "sample 10% by x", "top 10% of count(purchase)",
        "top x by count(purchase)", "top 10% by amount", "top 10% by \"count\"(purchase)", "top 10% by average(purchase.amount)", "top 1.5 by count(purchase)", "sequence(purchase)", "sequence(purchase then)",
        "sequence(purchase then case within \"x\")", "sequence purchase then case", "no", "no \"x\"", "no purchase where", "stopped purchase", "stopped \"x\" for 5d", "stopped purchase for 5", "restarted purchase in last 5d",
        "restarted purchase last 5d after 5d", "restarted purchase in next 5d after 5d", "restarted purchase in last 5d after 2w", "count(purchase) > ", "count(purchase", "count(purchase.amount) > 1", "sum(purchase) > 1", "count(5) > 1",
        "count(purchase) 5", "average(purchase) > 1", "average(purchase.amount)", "count(purchase in 90d) > 1", "count(purchase in last month) > 1", "count(purchase in next 5) > 1", "count(purchase in this 5d) > 1", "count(purchase from x) > 1",
        "count(purchase from 5d) > 1", "count(purchase to start month) > 1", "count(purchase to start of x) > 1", "count(purchase to start of month + x) > 1", "a = x", "a not = 1", "a not", "a in", "a in (1", "a in (1 2)", "a between 1", "a between 1 and",
        "a is", "a is not known", "a has \"x\"", "a has 5", "a has some (\"x\")", "a has any \"x\"", "a starts \"x\"", "a contains x", "a contains exactly 5", "a not starts \"x\"", "a = 5 vnd", "a = 5x", "a = -", "a = 2026-13-01", "a = \"x",
    ];

    [Fact]
    public Task What_is_no_rule_is_told_what_would_be_right_there() => Snapshot.Match(string.Join('\n', s_broken.Select(b => $"{b}\n    {Refusal(b)}")));

    [Fact]
    public Task Every_condition_knows_where_it_stands()
    {
        const string Text = """
            all(a = 1,
             any(b != 2, not c < 3)) and
             (d not in (1, 2) or e in ("x")) and
             f is known and g is unknown and
             h contains "x" and i not starts with exactly "y" and
             j has any ("x") and k between 1 and 2 and
             l in last 5d and m in this month and
             n >= now and everybody and not nobody and
             in segment "s" and consent email.marketing granted and
             score "fit" >= 5 and sample 10% by "x" and
             top 10% by count(purchase) and
             sequence(purchase then case where o = 1) and
             no purchase where p = 1 and
             stopped purchase where q = 1 for 5d and
             restarted purchase in last 5d after 5d and
             average(purchase.amount) > 5 and
             sum(purchase.amount - 5 where r = 1) != 5 and `no` = 1
            """;
        var told = new StringBuilder();
        Tell(Rule.Parse(Text).Root, string.Empty);
        return Snapshot.Match(told.ToString());

        void Tell(RuleNode node, string indent)
        {
            told.Append($"{indent}{node.Place} {node.GetType().Name} {(node.Inside.Count == 0 ? node.ToString() : string.Empty)}".TrimEnd()).Append('\n');
            foreach (var inside in node.Inside) Tell(inside, indent + "  ");
        }
    }

    [Fact]
    public void A_text_of_the_most_characters_is_read_and_one_of_one_more_is_not()
    {
        var most = $"a = 1{new string(' ', RuleLimits.Characters - 5)}";

        Assert.Equal("a = 1", Rule.Parse(most).Text);
        Assert.Equal("crm.rule.too-long", Assert.Throws<RuleException>(() => Rule.Parse(most + " ")).Code);
    }

    [Theory]
    [InlineData("again is known", "9999-12-31T12:00:00Z", 12, 31, true)]
    [InlineData("again is known", "9999-12-31T12:00:00Z", 12, 30, false)] // there is no year after
    [InlineData("again = 9999-12-31", "9999-12-31T12:00:00Z", 12, 31, true)]
    [InlineData("again > 9999-12-31", "9999-12-30T12:00:00Z", 12, 31, false)]
    [InlineData("again <= 9999-12-31", "9999-12-30T12:00:00Z", 12, 31, true)]
    [InlineData("again >= 9999-12-31", "9999-12-30T12:00:00Z", 12, 29, false)]
    [InlineData("again >= 9999-12-31", "9998-12-31T12:00:00Z", 12, 31, false)]
    [InlineData("again = 9999-12-30", "9998-12-31T12:00:00Z", 12, 30, true)]
    [InlineData("again >= 2027-03-01", "2026-06-01T12:00:00Z", 2, 29, true)]
    [InlineData("again >= 2028-03-01", "2027-06-01T12:00:00Z", 2, 29, false)]
    [InlineData("again in this day", "2027-03-01T12:00:00Z", 2, 29, true)]
    [InlineData("again in this day", "2028-03-01T12:00:00Z", 2, 29, false)]
    public void The_day_that_comes_again_ends_with_the_calendar(string rule, string asOf, int month, int day, bool holds)
    {
        var thing = new Thing { Day = new(2000, month, day) };

        Assert.Equal(holds, thing.Is(rule, DateTimeOffset.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), "UTC"));
        Assert.Equal(!holds, thing.Is($"not {rule}", DateTimeOffset.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), "UTC"));
    }

    private static string Refusal(string text)
    {
        var refused = Assert.Throws<RuleException>(() => Rule.Parse(text));
        return $"{refused.Code} {refused.Place}: {refused.Expected}";
    }
}
