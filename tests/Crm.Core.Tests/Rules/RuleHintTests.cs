using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Rules;

/// <summary>What is right in a rule but may not be what was meant.</summary>
public sealed class RuleHintTests
{
    [Theory]
    [InlineData("not text = \"x\"", "negation 1:1")]
    [InlineData("text != \"x\" and number = 1", "negation 1:1")]
    [InlineData("number = 1 and tags has none (\"x\") and not tags has any (\"x\")", "negation 1:40")]
    [InlineData("text != \"x\" and text is known", "")]
    [InlineData("text is known and (number = 1 or text not in (\"x\", \"y\"))", "")]
    [InlineData("text is unknown and not (text = \"x\" and number = 1)", "")]
    [InlineData("no event where kind != \"x\"", "")]
    [InlineData("at = 2026-03-01", "midnight 1:1")]
    [InlineData("at between 2026-03-01 and 2026-03-31", "midnight 1:1")]
    [InlineData("at > 2026-03-01", "midnight 1:1")]
    [InlineData("at >= 2026-03-01 and at < 2026-04-01", "")]
    [InlineData("at <= 2026-03-31T16:59:59Z and day <= 2026-03-31", "")]
    [InlineData("count(event where due <= 2026-03-31) > 0", "midnight 1:19")]
    [InlineData("number between 30 and 18", "empty-range 1:1")]
    [InlineData("number between 18 and 30 and day between 2026-01-01 and 2025-01-01", "empty-range 1:30")]
    [InlineData("count(event from 2026-03-31 to 2026-03-01) = 1", "empty-range 1:1")]
    [InlineData("count(event from 30d ago to 90d ago) = 1", "empty-range 1:1")]
    [InlineData("count(event from 90d ago to 30d ago) = 1 and count(event from 3mo ago to 30d ago) = 1", "")]
    public void A_hint_names_what_it_is_and_where(string rule, string hints) =>
        Assert.Equal(hints, string.Join(", ", Thing.Schema.Hints(Rule.Parse(rule)).Select(h => $"{h.Code["crm.rule.hint.".Length..]} {h.Place.Line}:{h.Place.Column}")));

    [Fact]
    public async Task A_negation_is_pointed_out_where_the_field_is_often_missing()
    {
        using var shop = new Shop();
        for (var i = 0; i < 9; i++) await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person("Lan").Email($"lan{i}@example.vn")));
        await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person("Vy")));
        await using var scope = shop.Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var rule = Rule.Parse("kind != \"organisation\" and email != \"x@example.vn\" and phone != \"+84912345678\"");

        var hints = await rules.HintsAsync(rule);

        Assert.Equal([("email", 0.1), ("phone", 1.0)], hints.Select(h => (h.Field!, h.Missing!.Value)));
        Assert.Contains("Add \"email is known and\"", hints[0].Message, StringComparison.Ordinal);
        Assert.Equal(["phone"], (await rules.HintsAsync(rule, often: 0.5)).Select(h => h.Field));
        await Assert.ThrowsAsync<RuleException>(() => rules.HintsAsync(Rule.Parse("colour = \"x\"")));
    }
}
