using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Subjects;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Rules;

public sealed class RuleSampleTests
{
    private const int Many = 10_000;

    private static readonly IReadOnlyList<RuleSubject<Customer>> s_customers = Customers();

    [Fact]
    public void Numbers_are_spread_evenly()
    {
        var tenths = s_customers.GroupBy(c => c.Record.SampleKey * 10L / SampleNumber.Modulus).Select(g => g.Count()).ToList();

        Assert.Equal(10, tenths.Count);
        Assert.InRange(tenths.Sum(n => Square(n, Many / 10.0)), 0, 27.9); // chi-square, 9 degrees of freedom, one in a thousand
    }

    [Fact]
    public async Task Shares_are_kept_and_nested()
    {
        var inside = new List<bool[]>();
        for (var percent = 10; percent <= 100; percent += 10) inside.Add(await AskAsync($"sample {percent}% by \"spring\""));
        var tenths = Enumerable.Range(0, 10).Select(i => inside[i].Count(x => x) - (i == 0 ? 0 : inside[i - 1].Count(x => x))).ToList();

        Assert.InRange(tenths.Sum(n => Square(n, Many / 10.0)), 0, 27.9);
        for (var i = 1; i < 10; i++) Assert.True(Enumerable.Range(0, Many).All(c => !inside[i - 1][c] || inside[i][c]));
        Assert.InRange((await AskAsync("sample 0.5% by \"spring\"")).Count(x => x), 25, 80);
        Assert.All(inside[9], Assert.True);
    }

    [Fact]
    public async Task One_salt_says_nothing_about_another()
    {
        foreach (var (one, other) in ((string, string)[])[("a", "b"), ("spring", "summer"), ("1", "2"), ("x", "X")])
        {
            var (a, b) = (await AskAsync($"sample 50% by \"{one}\""), await AskAsync($"sample 50% by \"{other}\""));
            var expected = Many / 4d;
            var cells = Enumerable.Range(0, Many).GroupBy(i => (a[i], b[i])).Select(g => Square(g.Count(), expected)).ToList();

            Assert.Equal(4, cells.Count);
            Assert.InRange(cells.Sum(), 0, 16.3); // 3 degrees of freedom, one in a thousand
        }
    }

    private static double Square(int found, double expected) => (found - expected) * (found - expected) / expected;

    private static async Task<bool[]> AskAsync(string rule)
    {
        var services = new ServiceCollection();
        services.AddCrm().UseInMemory();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var bound = await scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().BindAsync(Rule.Parse(rule));
        return [.. s_customers.Select(bound.Holds)];
    }

    private static List<RuleSubject<Customer>> Customers()
    {
        var random = new Random(20_26);
        var bytes = new byte[16];
        return [.. Enumerable.Range(0, Many).Select(_ => new RuleSubject<Customer>(Customer.Create(Some.Tenant, new(Next()), NewCustomer.Person("Lan"), CountryCode.Vietnam, [], Some.Instant)))];

        Guid Next()
        {
            random.NextBytes(bytes);
            return new(bytes);
        }
    }
}
