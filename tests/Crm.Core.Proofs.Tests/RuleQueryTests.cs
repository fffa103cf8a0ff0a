using System.Globalization;
using System.Text.RegularExpressions;
using Crm.Core.Conformance.Golden;
using Crm.Core.Customers;
using Crm.Core.Proofs.Parity;
using Crm.Core.Rules;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Tests;

/// <summary>What databases are asked when rules are.</summary>
public sealed partial class RuleQueryTests
{
    // The same conditions with other values: one of every kind.
    private static readonly (string One, string Other)[] s_alike =
    [
        ("job-title = \"lan\" and age >= 18 and source != \"web\"", "job-title = \"minh\" and age >= 30 and source != \"shop\""),
        ("source in (\"a\", \"b\")", "source in (\"a\", \"b\", \"c\", \"d\", \"e\")"),
        ("attribute.size in (1, 2)", "attribute.size in (7, 8, 9)"),
        ("attribute.weight > 1.5 and attribute.vip = true", "attribute.weight > 2.5 and attribute.vip = false"),
        ("job-title contains \"ab\" and name ends with \"cd\"", "job-title contains \"e\" and name ends with \"fgh\""),
        ("tags has any (\"a\", \"b\")", "tags has any (\"c\", \"d\", \"e\")"),
        ("attribute.hobbies has any (\"golf\")", "attribute.hobbies has any (\"wine\")"),
        ("count(purchase where amount >= 100 and channel = \"web\" in last 30d) >= 2", "count(purchase where amount >= 300 and channel = \"shop\" in last 90d) >= 3"),
        ("sum(purchase.amount in last 30d) > 100", "sum(purchase.amount in last 1y) > 200"),
        ("average(purchase.amount) >= 100", "average(purchase.amount) >= 250"),
        ("max(purchase.amount) < 5 USD", "max(purchase.amount) < 6 EUR"),
        ("last(purchase.channel) = \"web\"", "last(purchase.channel) = \"shop\""),
        ("days(purchase) >= 2", "days(purchase) >= 3"),
        ("sequence(purchase then interaction within 1d)", "sequence(purchase then interaction within 7d)"),
        ("consent email.marketing granted", "consent email.newsletter granted"),
        ("sample 10% by \"a\"", "sample 20% by \"b\""),
        ("top 10% by sum(purchase.amount in last 30d)", "top 5 by sum(purchase.amount in last 90d)"),
    ];

    [Fact]
    public async Task SQLite_is_never_asked_who_is_not_in_a_table_nor_given_values_in_its_text()
    {
        await using var store = await QueryStore.OpenAsync(null);
        await MustAskWellAsync(store);
    }

    [PostgresFact]
    public async Task PostgreSQL_is_never_asked_who_is_not_in_a_table_nor_given_values_in_its_text()
    {
        await using var store = await QueryStore.OpenAsync(await PostgresServer.SharedAsync());
        await MustAskWellAsync(store);
    }

    [Fact]
    public async Task Other_values_are_the_same_query_on_SQLite()
    {
        await using var store = await QueryStore.OpenAsync(null);
        await MustCompileOnceAsync(store);
    }

    [PostgresFact]
    public async Task Other_values_are_the_same_query_on_PostgreSQL()
    {
        await using var store = await QueryStore.OpenAsync(await PostgresServer.SharedAsync());
        await MustCompileOnceAsync(store);
    }

    [Fact]
    public async Task What_a_database_cannot_read_is_refused_and_not_read_row_by_row()
    {
        await using var store = await QueryStore.OpenAsync(null);
        await using var scope = store.Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var bound = await rules.BindAsync(Rule.Parse("not host.odd = \"web!\" or count(purchase) > 1"));

        Assert.Empty(await store.AskedAsync(async () =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => rules.CountAsync(bound));
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await rules.ListAsync(bound).GetAsyncEnumerator().MoveNextAsync());
        }));
    }

    private static async Task MustAskWellAsync(QueryStore store)
    {
        foreach (var golden in GoldenRules.All.Values.SelectMany(g => g))
        {
            var asOf = golden.AsOf is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : QueryStore.Now;
            var asked = await AskAsync(store, Rule.Parse(golden.Text), asOf);
            MustBeGood(golden.Text, asked);
            foreach (var value in Values(golden.Text)) Assert.False(asked.Any(sql => Written(sql, value)), $"{value} of {golden} is written in\n{string.Join('\n', asked)}");
        }

        await using var scope = store.Services.CreateAsyncScope();
        var schema = await scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().SchemaAsync();
        var random = new ParityRules(schema, seed: 3);
        for (var i = 0; i < 200; i++)
        {
            var rule = random.Next();
            if (rule.Text.Contains("host.odd", StringComparison.Ordinal)) continue;
            try
            {
                MustBeGood(rule.Text, await AskAsync(store, rule, ParityPools.Now));
            }
            catch (RuleException refused) when (refused.Code is "crm.rule.invalid-number" or "crm.rule.invalid-period")
            {
                // Nothing was asked.
            }
        }
    }

    private static void MustBeGood(string rule, IReadOnlyList<string> asked)
    {
        Assert.True(asked.Count > 1, rule);
        foreach (var sql in asked) Assert.False(NotInTable().IsMatch(sql), $"{rule}\n{sql}");
    }

    private static async Task MustCompileOnceAsync(QueryStore store)
    {
        foreach (var (one, other) in s_alike)
        {
            await AskAsync(store, Rule.Parse(one), QueryStore.Now);
            var before = store.Compiled;
            await AskAsync(store, Rule.Parse(one), QueryStore.Now.AddDays(-1));
            Assert.True(before == store.Compiled, $"{store.Compiled - before} queries compiled anew for {one} a day before");
            await AskAsync(store, Rule.Parse(other), QueryStore.Now);
            Assert.True(before == store.Compiled, $"{store.Compiled - before} queries compiled anew for {other}");
        }

        var compiled = store.Compiled;
        await AskAsync(store, Rule.Parse("age >= 18 and age >= 19 and age >= 20"), QueryStore.Now);
        Assert.True(store.Compiled > compiled, "nothing is counted");
    }

    // All that is asked of the store for one rule: who, how many, who not.
    private static async Task<IReadOnlyList<string>> AskAsync(QueryStore store, Rule rule, DateTimeOffset asOf) => await store.AskedAsync(async () =>
    {
        await using var scope = store.Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var bound = await rules.BindAsync(rule, asOf);
        await using (var listed = rules.ListAsync(bound).GetAsyncEnumerator()) await listed.MoveNextAsync();
        await rules.CountAsync(bound);
        await scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>().CountAsync(Specification.For<Customer>().Where(bound.ToOpposite()));
    });

    // Texts of three letters and numbers of three digits, which stand in no name of a column.
    private static IEnumerable<string> Values(string rule) => Quoted().Matches(rule).Select(m => m.Groups["text"].Value).Where(v => v.Length > 2 && !v.Contains('\\'))
        .Concat(Numbers().Matches(rule).Select(m => m.Value.Replace("_", string.Empty, StringComparison.Ordinal)));

    private static bool Written(string sql, string value) => sql.Contains($"'{value}'", StringComparison.OrdinalIgnoreCase) || Regex.IsMatch(sql, $@"(?<![\w@$.]){Regex.Escape(value)}(?!\w)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5)) && char.IsDigit(value[0]);

    [GeneratedRegex(@"NOT\s+IN\s*\(\s*SELECT(?:(?!\)).)*?FROM\s+""|NOT\s*\([^()]*\sIN\s*\(\s*SELECT(?:(?!\)).)*?FROM\s+""", RegexOptions.Singleline, 5000)]
    private static partial Regex NotInTable();

    [GeneratedRegex("\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.:-])\d[\d_]{2,}(?![\w:-])", RegexOptions.None, 5000)]
    private static partial Regex Numbers();
}
