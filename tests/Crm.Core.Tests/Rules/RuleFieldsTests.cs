using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Values;

namespace Crm.Core.Tests.Rules;

public sealed class RuleFieldsTests
{
    [Fact]
    public void Codes_of_an_enumeration_are_its_names_in_lower_case_with_hyphens()
    {
        Assert.Equal(["red", "dark-blue", "in-person"], Thing.Schema.Find("colour")!.Codes);
        Assert.True(new Thing { Colour = Colour.DarkBlue }.Is("colour = \"dark-blue\" and colour ends with \"blue\" and colour != \"red\" and colour in (\"red\", \"dark-blue\")"));
        foreach (var code in (string[])["DarkBlue", "dark_blue", "Red", "1", ""])
            Assert.Equal("crm.rule.unknown-value", Assert.Throws<RuleException>(() => new Thing().Is($"colour = \"{code}\"")).Code);
    }

    [Fact]
    public void Two_fields_or_sources_of_one_name_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new RuleSchema<Thing>("thing", new RuleFields<Thing>().Number("a", "", t => t.Number).Code("a", "", t => t.Code), []));
        Assert.Throws<ArgumentException>(() => new RuleSchema<Thing>("thing", new RuleFields<Thing>(), [Thing.Events, Thing.Events]));
        Assert.Throws<ArgumentException>(() => new RuleSchema<Thing>(
            "thing", new RuleFields<Thing>().Number("amount", "", t => t.Number), [], [RelatedFields<Thing>.Of(Thing.Events, new RuleFields<Happening>().Number("amount", "", h => h.Amount))]));
    }

    [Fact]
    public void A_field_of_parts_is_exactly_one()
    {
        Assert.Throws<ArgumentException>(() => new RuleFields<Thing>().Parts<Happening>("kinds", t => t.Happened, _ => { }));
        Assert.Throws<ArgumentException>(() => new RuleFields<Thing>().Parts<Happening>("kinds", t => t.Happened, h => h.Code("a", "", x => x.Kind).Code("b", "", x => x.Kind)));
        Assert.Throws<ArgumentNullException>(() => new RuleFields<Thing>().Of<Happening>(t => t.Happened, null, null!));
    }

    [Fact]
    public void A_name_that_cannot_be_written_is_refused()
    {
        Assert.Equal("crm.rule.invalid-name", Assert.Throws<RuleException>(() => new RuleFields<Thing>().Number("", "", t => t.Number)).Code);
        Assert.Equal("crm.rule.invalid-name", Assert.Throws<RuleException>(() => new RuleFields<Thing>().Number("a\nb", "", t => t.Number)).Code);
        Assert.Equal("crm.rule.invalid-name", Assert.Throws<RuleException>(() => RuleSource<Thing, Happening>.Of("a.b", "", t => t.Happened, h => h.At, h => h.Id, h => h.Id, new())).Code);
    }

    [Fact]
    public void What_a_subject_does_not_have_is_refused_when_a_rule_is_bound()
    {
        foreach (var rule in (string[])["in segment \"x\"", "score \"x\" > 1", "consent email.marketing granted", "sample 10% by \"x\""])
        {
            var refused = Assert.Throws<RuleException>(() => Thing.Bound(Rule.Parse($"number = 1\n and {rule}")));
            Assert.Equal(("crm.rule.not-of-subject", 2), (refused.Code, refused.Place.Line));
        }

        Assert.Throws<ArgumentNullException>(() => Thing.Schema.Bind(Rule.Parse("everybody"), null!));
        Assert.Throws<ArgumentNullException>(() => Thing.Bound(Rule.Parse("everybody")).Holds(null!));
        Assert.Throws<ArgumentNullException>(() => Thing.Bound(Rule.Parse("everybody")).Explain(null!));
    }

    [Theory]
    [InlineData("country contains \"V\"", "crm.rule.wrong-operator")]
    [InlineData("max(event.kind) = \"a\"", "crm.rule.wrong-aggregate")]
    [InlineData("sum(event.due) > 1", "crm.rule.wrong-aggregate")]
    [InlineData("top 5 by last(event.due)", "crm.rule.wrong-aggregate")]
    [InlineData("tags = \"a\"", "crm.rule.wrong-operator")]
    [InlineData("sequence(event then event within 1mo)", "crm.rule.invalid-period")]
    public void What_a_field_cannot_answer_is_refused(string rule, string code) =>
        Assert.Equal(code, Assert.Throws<RuleException>(() => Thing.Bound(Rule.Parse(rule))).Code);

    [Fact]
    public void A_function_is_used_in_memory_and_the_expression_in_queries()
    {
        var schema = new RuleSchema<Thing>("thing", new RuleFields<Thing>().Number("n", "", t => t.Number, t => t.Number + 1), []);
        var bound = schema.Bind(Rule.Parse("n = 2"), new(new(Thing.Now, TimeZoneName.Utc), Currency.Vnd));

        Assert.True(bound.Holds(new RuleSubject<Thing>(new() { Number = 1 })));
        Assert.True(bound.ToExpression().Compile()(new() { Number = 2 }));
    }

    [Fact]
    public void Parts_of_a_record_are_asked_as_fields_of_it()
    {
        var schema = new RuleSchema<Thing>(
            "thing",
            new RuleFields<Thing>()
                .Of<Happening>(t => t.Happened, h => h.IsVoid, h => h.Number("void.amount", "", x => x.Amount).Joined("void.kinds", "", x => x.Kind, '|'))
                .Parts<Happening>("kinds", t => t.Happened, h => h.Code("kind", "", x => x.Kind)),
            []);
        var thing = new Thing { Happened = [new(Thing.Now) { Amount = 1, Kind = "|a|", IsVoid = true }, new(Thing.Now) { Amount = 2, Kind = "|b|" }] };
        foreach (var (rule, holds) in ((string, bool)[])
            [
                ("void.amount = 1", true), ("void.amount = 2", false), ("void.amount != 2", true), ("void.amount is known", true), ("void.kinds has any (\"a\", \"b\")", true), ("void.kinds has any (\"b\")", false),
                ("void.kinds has none (\"b\")", true), ("kinds has all (\"|a|\", \"|b|\")", true), ("kinds has none (\"|b|\")", false), ("not kinds has any (\"x\")", true), ("kinds is known", true),
            ])
        {
            var bound = schema.Bind(Rule.Parse(rule), new(new(Thing.Now, TimeZoneName.Utc), Currency.Vnd));
            var subject = new RuleSubject<Thing>(thing);
            Assert.Equal((rule, holds, holds, holds, !holds), (rule, bound.Explain(subject).Holds, bound.Holds(subject), bound.ToExpression().Compile()(thing), bound.ToOpposite().Compile()(thing)));
            var nothing = new Thing();
            Assert.Equal(bound.Explain(new(nothing)).Holds, bound.Holds(new(nothing)));
        }
    }
}
