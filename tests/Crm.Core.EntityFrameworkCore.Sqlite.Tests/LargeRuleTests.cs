using Crm.Core.Conformance;
using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Subjects;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Tests;

/// <summary>SQLite reads expressions of at most a thousand levels.</summary>
public sealed class LargeRuleTests(SqliteAdapter adapter) : ConformanceSuite(adapter), IClassFixture<SqliteAdapter>
{
    private static readonly string s_ages = $"age in ({string.Join(", ", Enumerable.Range(0, 1_100))})";

    [Fact]
    public async Task A_rule_that_is_too_large_for_one_query_is_refused_and_holds_up_no_other()
    {
        await AddAsync(NewCustomer.Person("Lan"));
        await RefusedAsync("crm.rule.too-complex", () => WithAsync<ISubjectRules<Customer>, long>(async rules => await rules.CountAsync(await rules.BindAsync(Rule.Parse(s_ages)))));
        await WriteAsync(crm => crm.Segments.DefineAsync("Ages", s_ages));
        var everybody = (await WriteAsync(crm => crm.Segments.DefineAsync("People", "kind = \"person\""))).Id;

        await RefusedAsync("crm.rule.too-complex", () => ReadAsync(crm => crm.Segments.UpdateAsync()));

        Assert.Equal(1, await ReadAsync(crm => crm.Segments.CountAsync(everybody)));
    }
}
