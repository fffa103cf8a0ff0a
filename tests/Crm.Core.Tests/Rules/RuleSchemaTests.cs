using Crm.Core.Rules;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Tests.Rules;

public sealed class RuleSchemaTests
{
    private static readonly RuleSchema s_schema = new(
        "customer",
        [
            new("name", RuleFieldType.Text), new("country", RuleFieldType.Code), new("kind", RuleFieldType.Code) { Codes = ["person", "organisation"] }, new("age", RuleFieldType.Number),
            new("value", RuleFieldType.Money), new("vip", RuleFieldType.Boolean), new("birthday", RuleFieldType.Date), new("added", RuleFieldType.Instant), new("tags", RuleFieldType.Code) { IsCollection = true },
        ],
        [new("purchase", [new("amount", RuleFieldType.Money), new("channel", RuleFieldType.Code), new("items", RuleFieldType.Number), new("due", RuleFieldType.Date)])]);

    [Theory]
    [InlineData("name = \"Lan\" and name contains \"an\" and country in (\"VN\", \"US\") and kind != \"person\"")]
    [InlineData("age >= 18 and value > 5 VND and value > 5 and vip = true and birthday < 2000-01-01 and birthday >= start of month")]
    [InlineData("added in last 30d and added < 2026-01-01 and added >= 2026-01-01T00:00:00Z and tags has any (\"a\") and tags is known")]
    [InlineData("count(purchase where amount > 5 VND and (channel = \"web\" or items is unknown) in last 90d) >= 3 and max(purchase.due) > 2026-01-01")]
    [InlineData("average(purchase.amount) >= 100 and last(purchase.channel) = \"web\" and days(purchase) > 1 and top 10% by sum(purchase.items)")]
    [InlineData("sequence(purchase then purchase where channel = \"web\" within 30d) and in segment \"x\" and score \"fit\" > 1 and consent email.marketing granted")]
    public void A_rule_about_what_there_is_fits(string rule) => s_schema.MustFit(Rule.Parse(rule));

    [Theory]
    [InlineData("nmae = \"Lan\"", "crm.rule.unknown-field", "name")]
    [InlineData("Country = \"VN\"", "crm.rule.unknown-field", "country")]
    [InlineData("whatever = 1", "crm.rule.unknown-field", null)]
    [InlineData("count(purchase where amout > 1) > 1", "crm.rule.unknown-field", "amount")]
    [InlineData("count(purchase where age > 1) > 1", "crm.rule.unknown-field", null)]
    [InlineData("sum(purchase.amuont) > 1", "crm.rule.unknown-field", "amount")]
    [InlineData("no purchases", "crm.rule.unknown-source", "purchase")]
    [InlineData("sequence(purchase then visit)", "crm.rule.unknown-source", null)]
    [InlineData("kind = \"persn\"", "crm.rule.unknown-value", "person")]
    [InlineData("kind in (\"person\", \"firm\")", "crm.rule.unknown-value", null)]
    [InlineData("age = \"18\"", "crm.rule.wrong-type", null)]
    [InlineData("name = 18", "crm.rule.wrong-type", null)]
    [InlineData("vip = 1", "crm.rule.wrong-type", null)]
    [InlineData("birthday > 2026-01-01T00:00:00Z", "crm.rule.wrong-type", null)]
    [InlineData("added > 5", "crm.rule.wrong-type", null)]
    [InlineData("age > 5 VND", "crm.rule.wrong-type", null)]
    [InlineData("count(purchase) > \"x\"", "crm.rule.wrong-type", null)]
    [InlineData("average(purchase.items) > 5 VND", "crm.rule.wrong-type", null)]
    [InlineData("name > \"Lan\"", "crm.rule.wrong-operator", null)]
    [InlineData("vip > true", "crm.rule.wrong-operator", null)]
    [InlineData("age contains \"1\"", "crm.rule.wrong-operator", null)]
    [InlineData("tags = \"a\"", "crm.rule.wrong-operator", null)]
    [InlineData("country has any (\"VN\")", "crm.rule.wrong-operator", null)]
    [InlineData("sum(purchase.channel) > 1", "crm.rule.wrong-aggregate", null)]
    [InlineData("max(purchase.channel) = \"web\"", "crm.rule.wrong-aggregate", null)]
    [InlineData("top 5 by max(purchase.due)", "crm.rule.wrong-aggregate", null)]
    [InlineData("count(purchase where in segment \"x\") > 1", "crm.rule.not-about-records", null)]
    [InlineData("count(purchase where not (count(purchase) > 1 and amount > 5)) > 1", "crm.rule.not-about-records", null)]
    public void A_rule_about_what_there_is_not_is_refused_with_the_nearest_name(string rule, string code, string? nearest)
    {
        var refused = Assert.Throws<RuleException>(() => s_schema.MustFit(Rule.Parse(rule)));

        Assert.Equal((code, nearest), (refused.Code, refused.Nearest));
        Assert.Equal(1, refused.Place.Line);
    }

    [Fact]
    public void A_refusal_says_where_it_is_what_is_right_there_and_what_may_be_meant()
    {
        var refused = Assert.Throws<RuleException>(() => s_schema.MustFit(Rule.Parse("age > 18\n  and kind = \"persn\"")));

        Assert.Equal(
            "crm.rule.unknown-value at line 2, column 7: The field never has this value. Use one of those it can have. Expected: person, organisation. Did you mean person?",
            refused.Message);
    }
}
