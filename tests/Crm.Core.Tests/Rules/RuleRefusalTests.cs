using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Rules;

/// <summary>What is refused says where, what is expected there and what was probably meant; what could be nobody's is refused, not nobody.</summary>
public sealed class RuleRefusalTests
{
    [Theory]
    [InlineData("country = \"vn\"", "crm.rule.unknown-value")]
    [InlineData("country in (\"VN\", \"VNM\")", "crm.rule.unknown-value")]
    [InlineData("country != \"XX\"", "crm.rule.unknown-value")]
    [InlineData("time-zone = \"Asia/Hanoi\"", "crm.rule.unknown-value")]
    [InlineData("phone = \"0905111222\"", "crm.rule.unknown-value")]
    [InlineData("email = \"LAN@example.vn\"", "crm.rule.unknown-value")]
    [InlineData("email = \"lan\"", "crm.rule.unknown-value")]
    public async Task A_value_that_could_be_nobodys_is_refused_with_the_form_it_should_have(string rule, string code)
    {
        var refused = await RefusedAsync(rule);

        Assert.Equal((code, 1, 1), (refused.Code, refused.Place.Line, refused.Place.Column));
        Assert.Matches("Expected: an? ", refused.Message);
    }

    [Theory]
    [InlineData("country = \"VN\" and time-zone = \"Asia/Ho_Chi_Minh\"")]
    [InlineData("phone = \"+84905111222\" and email = \"lan@example.vn\"")]
    [InlineData("phone starts with \"+8490\" and email ends with \"@Example.vn\"")]
    public async Task A_value_in_its_form_is_asked_for(string rule)
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().BindAsync(Rule.Parse(rule));
    }

    [Fact]
    public async Task The_nearest_segment_and_score_plan_are_named_without_regard_to_accents()
    {
        using var shop = new Shop();
        await shop.Write(crm => crm.Segments.DefineAsync("Đặc biệt", "age > 5"));

        Assert.Equal("Đặc biệt", (await RefusedAsync("in segment \"Dac bit\"", shop)).Nearest);
        Assert.Null((await RefusedAsync("in segment \"Nothing like it\"", shop)).Nearest);
    }

    [Fact]
    public async Task A_rule_made_in_code_is_refused_with_the_name_because_it_has_no_place()
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();

        var field = await Assert.ThrowsAsync<RuleException>(() => rules.BindAsync(Rule.For<Customer>(c => c.Attributes.Number("points") > 100)));
        var source = await Assert.ThrowsAsync<RuleException>(() => rules.BindAsync(Rule.For<Customer>(c => c.Records<AttributeDefinition>("visit").Any())));

        Assert.Contains("another name than attribute.points", field.Message, StringComparison.Ordinal);
        Assert.Contains("another name than visit", source.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COUNT(purchase) > 1", 1, "count")]
    [InlineData("suum(purchase.amount) > 1", 1, "sum")]
    [InlineData("age > 5 AND age < 9", 9, "and")]
    [InlineData("age > 5 Or age < 9", 9, "or")]
    [InlineData("age == 5", 6, "one sign only: =, !=, <, <=, >= or >")]
    [InlineData("age <> 5", 6, "one sign only: =, !=, <, <=, >= or >")]
    public void The_word_that_was_meant_is_named(string rule, int column, string nearest)
    {
        var refused = Assert.Throws<RuleException>(() => Rule.Parse(rule));

        Assert.Equal((column, nearest), (refused.Place.Column, refused.Nearest));
    }

    [Theory]
    [InlineData("age > 5 && age < 9", "and")]
    [InlineData("age > 5 || age < 9", "or")]
    [InlineData("name = 'Lan'", "double quotes")]
    [InlineData("!archived = true", "!= or not")]
    public void A_sign_of_another_language_is_told_in_words(string rule, string expected) => Assert.Equal(expected, Assert.Throws<RuleException>(() => Rule.Parse(rule)).Expected);

    [Theory]
    [InlineData("count(purchase) between 2 and 5", "count(purchase) >= 2 and count(purchase) <= 5")]
    [InlineData("count(purchase) in (1, 2)", "count(purchase) = 1 or count(purchase) = 2")]
    [InlineData("count(purchase) not in (1, 2)", "not (count(purchase) = 1 or count(purchase) = 2)")]
    [InlineData("count(purchase) in (1)", "count(purchase) = 1")]
    [InlineData("count(purchase) not in (1)", "count(purchase) != 1")]
    [InlineData("score \"fit\" between 10 and 30", "score \"fit\" >= 10 and score \"fit\" <= 30")]
    [InlineData("score \"fit\" != 5", "not score \"fit\" = 5")]
    [InlineData("last(purchase.at) between 2026-01-01 and 2026-02-01", "last(purchase.at) >= 2026-01-01 and last(purchase.at) <= 2026-02-01")]
    [InlineData("average(purchase.amount) between 5 and 9", "(max(purchase.amount) >= 5 and sum(purchase.amount - 5) >= 0) and (min(purchase.amount) <= 9 and sum(purchase.amount - 9) <= 0)")]
    public void A_figure_is_compared_as_a_field_is(string rule, string canonical)
    {
        var read = Rule.Parse(rule);

        Assert.Equal(canonical, read.Text);
        Assert.Equal(read, Rule.Parse(read.Text));
        Assert.Equal(read, Rule.FromJson(read.ToJson()));
    }

    [Fact]
    public void A_document_that_is_no_rule_at_all_is_refused_by_that_name() =>
        Assert.StartsWith("crm.rule.invalid-json at the document", Assert.Throws<RuleException>(() => Rule.FromJson("[]")).Message, StringComparison.Ordinal);

    private static async Task<RuleException> RefusedAsync(string rule, Shop? shop = null)
    {
        using var own = shop is null ? new Shop() : null;
        await using var scope = (shop ?? own!).Services.CreateAsyncScope();
        return await Assert.ThrowsAsync<RuleException>(() => scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().BindAsync(Rule.Parse(rule)));
    }
}
