using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Values;

namespace Crm.Core.Tests.Rules;

public sealed class RuleComparisonTests
{
    private const decimal Huge = 99_999_999_999_999_999_999m;

    [Fact]
    public void Numbers_compare_with_any_decimal_as_decimals_do()
    {
        foreach (var number in (long[])[0, 1, 2, 3, -1, -2, -3, long.MaxValue, long.MinValue + 1])
        {
            foreach (var value in (decimal[])[0, 1, 2, 2.5m, -2.5m, 2.000000000001m, -0.5m, Huge, -Huge, long.MaxValue, 9_223_372_036_854_775_806.5m, -9_223_372_036_854_775_806.5m])
            {
                Compares(new Thing { Number = number }, "number", number, value);
                Compares(new Thing { Happened = [new(Thing.Now) { Amount = number }] }, "max(event.amount)", number, value);
                Compares(new Thing { Happened = [new(Thing.Now) { Amount = number }] }, "first(event.amount)", number, value);
                Compares(new Thing { Happened = [new(Thing.Now) { Amount = number }] }, "sum(event.amount)", number, value);
            }
        }
    }

    [Fact]
    public void Decimals_kept_as_whole_numbers_compare_as_decimals_do()
    {
        foreach (var fine in (long[])[0, 1, 249, 250, 251, -250])
        {
            foreach (var value in (decimal[])[0, 2.5m, 2.505m, 2.495m, 2.4999m, -2.5m, -2.505m, Huge, -Huge]) Compares(new Thing { Fine = fine }, "fine", fine / 100m, value);
        }
    }

    [Fact]
    public void Amounts_compare_in_their_currency_only()
    {
        foreach (var (currency, units) in ((string, decimal)[])[("USD", 100m), ("BHD", 1_000m), ("VND", 1m)])
        {
            foreach (var value in (decimal[])[0, 10m, 10.005m, 9.9999m, -1]) Compares(new Thing { Minor = (long)(10 * units), Currency = currency }, "money", 10, value, $" {currency}");
        }

        var dong = new Thing { Minor = 10, Currency = "VND" };
        Assert.True(dong.Is("money = 10 and money = 10 VND and money in (5 USD, 10)"));
        Assert.False(dong.Is("money = 10 USD or money != 10 or money < 11 USD"));
        Assert.False(new Thing { Minor = 1_000, Currency = "USD" }.Is("money > 0")); // not in the base currency
    }

    [Fact]
    public void Counts_compare_with_any_number()
    {
        foreach (var count in Enumerable.Range(0, 4))
        {
            var thing = new Thing { Happened = [.. Enumerable.Range(0, count).Select(i => new Happening(Thing.Now.AddDays(-i)))] };
            foreach (var value in (decimal[])[-1, 0, 0.5m, 1, 2, 2.5m, 3, int.MaxValue, 2_147_483_648m, Huge, -Huge])
            {
                Compares(thing, "count(event)", count, value);
                Compares(thing, "days(event)", count, value);
            }
        }
    }

    [Fact]
    public void Averages_are_those_of_decimals()
    {
        var random = new Random(1);
        for (var i = 0; i < 120; i++)
        {
            var thing = new Thing { Happened = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new Happening(Thing.Now) { Amount = random.Next(-3, 4), Weight = random.Next(-300, 300) })] };
            Compares(thing, "average(event.amount)", thing.Happened.Average(h => (decimal)h.Amount!), random.Next(-300, 300) / 100m);
            Compares(thing, "average(event.weight)", thing.Happened.Average(h => h.Weight!.Value / 100m), random.Next(-30_000, 30_000) / 10_000m);
        }
    }

    [Fact]
    public void An_average_is_of_what_is_there_in_the_currency_asked_for()
    {
        var dollars = new Thing { Happened = [new(Thing.Now) { Minor = 1_000, Currency = "USD" }, new(Thing.Now) { Minor = 3_000, Currency = "USD", BaseMinor = 500 }] };

        Assert.True(dollars.Is("average(event.price) = 20 USD and average(event.price) >= 20 USD and average(event.price) <= 20 USD"));
        Assert.True(dollars.Is("average(event.price) = 500 and average(event.price) < 500.01"));
        Assert.False(dollars.Is("average(event.price) = 1 EUR or average(event.price) <= 1 EUR or average(event.price) >= 1 EUR"));
        Assert.True(dollars.Is("average(event.price) != 1 EUR"));
    }

    [Fact]
    public void A_sum_too_large_is_refused_and_one_that_is_not_is_exact()
    {
        var most = new Thing { Happened = [new(Thing.Now) { Amount = long.MaxValue }, new(Thing.Now) { Amount = 1 }, new(Thing.Now) { Amount = -1 }] };
        var more = new Thing { Happened = [new(Thing.Now) { Amount = long.MaxValue }, new(Thing.Now) { Amount = 1 }] };
        var bound = Thing.Bound(Rule.Parse("sum(event.amount) > 5"));

        Assert.True(bound.Holds(most.Loaded()) && bound.Explain(most.Loaded()).Holds);
        Assert.Equal("crm.rule.overflow", Assert.Throws<RuleException>(() => bound.Holds(more.Loaded())).Code);
        Assert.Equal("crm.rule.overflow", Assert.Throws<RuleException>(() => bound.Explain(more.Loaded())).Code);
    }

    [Fact]
    public void An_average_takes_at_most_two_more_decimals_than_the_field_has()
    {
        Assert.False(new Thing().Is("average(event.amount) > 1.25"));
        Assert.Equal("crm.rule.invalid-number", Assert.Throws<RuleException>(() => Thing.Bound(Rule.Parse("everybody and average(event.amount) > 1.125"))).Code);
        Assert.Equal("crm.rule.invalid-number", Assert.Throws<RuleException>(() => Thing.Bound(Rule.Parse("average(event.amount) > 900_000_000_000_000_000"))).Code);
    }

    [Fact]
    public void An_age_is_counted_as_people_count_it()
    {
        var random = new Random(2);
        for (var i = 0; i < 500; i++)
        {
            var born = i % 5 == 0 ? new DateOnly(1960 + (4 * random.Next(15)), 2, 29) : DateOnly.FromDayNumber(random.Next(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2026, 3, 31).DayNumber));
            var today = DateOnly.FromDayNumber(Math.Max(born.DayNumber, new DateOnly(1990, 1, 1).DayNumber) + random.Next(12_000));
            if (i % 3 == 0) today = Birthday(born, born.Year + random.Next(1, 90)).AddDays(random.Next(-1, 2));
            var (thing, asOf, naive) = (new Thing { Day = born }, new DateTimeOffset(today.ToDateTime(new(12, 0)), TimeSpan.Zero), Naive(born, today));

            Assert.True(thing.Is($"age = {naive} and age >= {naive} and age <= {naive} and age > {naive - 1} and age < {naive + 1} and age in ({naive}, 500) and age > {naive - 1}.5 and age < {naive}.5", asOf, "UTC"), $"{born} on {today}");
            Assert.False(thing.Is($"age = {naive + 1} or age = {naive - 1} or age < {naive} or age > {naive} or age = {naive}.5", asOf, "UTC"));
        }
    }

    [Theory]
    [InlineData("text contains \"ha\"", true)]
    [InlineData("text contains exactly \"Hà\"", true)]
    [InlineData("text contains exactly \"hà\"", false)]
    [InlineData("text starts with \"HÀ N\"", true)]
    [InlineData("text ends with \"😀\"", true)]
    [InlineData("text contains \"100%\"", false)]
    [InlineData("code = \"web\"", false)]
    [InlineData("code = \"Web\"", true)]
    [InlineData("code contains \"e\" and code starts with \"W\" and code ends with \"b\"", true)]
    [InlineData("country = \"VN\"", true)]
    [InlineData("country = \"vn\"", false)]
    [InlineData("country in (\"vn\", \" VN\")", false)]
    [InlineData("joined has any (\"golf\")", false)]
    [InlineData("joined has any (\"golf-cart\")", true)]
    [InlineData("joined has any (\"golf-cart|wine\")", false)]
    [InlineData("joined has all (\"golf-cart\", \"wine\")", true)]
    [InlineData("tags has all (\"a\", \"b\")", true)]
    [InlineData("tags has all (\"a\", \"A\")", false)]
    [InlineData("tags has none (\"A\")", true)]
    public void Texts_are_folded_and_codes_are_not(string rule, bool holds) =>
        Assert.Equal(holds, new Thing { Text = "Hà Nội 😀", Code = "Web", Country = CountryCode.Vietnam, Joined = "|golf-cart|wine|", Tags = ["a", "b"] }.Is(rule));

    [Fact]
    public void Text_inside_is_compared_letter_by_letter()
    {
        Assert.True(TextInside.Contains("straße", "aß") && TextInside.StartsWith("straße", "str") && TextInside.EndsWith("straße", "e"));
        Assert.False(TextInside.Contains("straße", "SS") || TextInside.Contains("e\u0301", "é") || TextInside.StartsWith("\u200Ba", "a") || TextInside.EndsWith("a\u200B", "a"));
        Assert.False(TextInside.Contains(null, "a") || TextInside.StartsWith(null, "a") || TextInside.EndsWith(null, "a"));
    }

    private static void Compares(Thing thing, string what, decimal actual, decimal value, string unit = "")
    {
        var text = value.ToString(System.Globalization.CultureInfo.InvariantCulture) + unit;
        foreach (var (how, holds) in ((string, bool)[])[("=", actual == value), ("!=", actual != value), ("<", actual < value), ("<=", actual <= value), (">", actual > value), (">=", actual >= value), ("in", actual == value)])
        {
            if (how == "in" && what.Contains('(', StringComparison.Ordinal)) continue;
            var rule = how == "in" ? $"{what} in ({text}, 123456{unit})" : $"{what} {how} {text}";
            Assert.True(thing.Is(rule) == holds, $"{actual}: {rule}");
        }
    }

    private static DateOnly Birthday(DateOnly born, int year) => born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new(year, 3, 1) : new(year, born.Month, born.Day);

    private static int Naive(DateOnly born, DateOnly today)
    {
        var years = 0;
        while (Birthday(born, born.Year + years + 1) <= today) years++;
        return years;
    }
}
