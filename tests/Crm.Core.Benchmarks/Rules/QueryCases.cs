using System.Diagnostics;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>How many a rule finds, against SQL written by hand for it.</summary>
/// <param name="store">The database.</param>
/// <param name="scale">How long.</param>
/// <param name="statements">Tells the library's statements, to have their plans; null when nobody wants them.</param>
/// <param name="only">Which.</param>
/// <param name="report">Takes the figures.</param>
internal sealed class QueryCases(Store store, RulesScale scale, Statements? statements, Only only, Action<Report> report)
{
    public async Task RunAsync()
    {
        var path = $"{store.Name}/query";
        if (!only.Wants(path)) return;
        await using var plain = await PlainSql.OnAsync(store);
        await using var scope = store.Crm.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        db.Database.SetCommandTimeout(0);
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var ratios = new List<double>();
        foreach (var query in CanonicalQuery.All(store.Name == "sqlite"))
        {
            if (only.Wants($"{path}/{query.Name}")) ratios.Add(await RaceAsync(query, rules, db, plain));
        }

        if (ratios.Count < 2) return;
        ratios.Sort();
        report(new(RulesSuite.Name, $"{store.Name} query, median of {ratios.Count}", "ratio", ratios[ratios.Count / 2], 1, 1.1));
        report(new(RulesSuite.Name, $"{store.Name} query, worst of {ratios.Count}", "ratio", ratios[^1], 1, 1.5));
    }

    /// <summary>The SQL that answers soonest.</summary>
    public static async Task<string> FastestAsync(IEnumerable<string> ways, Func<string, Task> ask)
    {
        var times = new List<(TimeSpan Took, string Sql)>();
        foreach (var sql in ways)
        {
            await ask(sql);
            var started = Stopwatch.GetTimestamp();
            await ask(sql);
            times.Add((Stopwatch.GetElapsedTime(started), sql));
        }

        return times.MinBy(t => t.Took).Sql;
    }

    private async Task<double> RaceAsync(CanonicalQuery query, ISubjectRules<Customer> rules, CrmDb db, PlainSql plain)
    {
        var rule = Rule.Parse(query.Rule);
        var bound = await rules.BindAsync(rule, RulePopulation.AsOf);
        var counts = new List<long> { await rules.CountAsync(bound) };
        foreach (var way in query.Counts) counts.Add(await plain.CountAsync(way));
        if (counts.Distinct().Count() > 1) throw new InvalidOperationException($"{store.Name} {query.Name}: {string.Join(", ", counts)}.");
        var sql = await FastestAsync(query.Counts, plain.CountAsync);
        if (statements is not null)
        {
            await rules.CountAsync(bound);
            await Console.Error.WriteLineAsync($"--- {query.Name}\n{await plain.ExplainAsync(sql)}\n--- the library's\n{await statements.ExplainAsync(db)}");
        }

        // A rank asks for its threshold when it is bound; whatever else is bound costs microseconds, a case of its own.
        var isRank = bound.Context.Thresholds.Count > 0;
        var (ours, theirs) = await Measure.RaceAsync(
            $"{store.Name} query {query.Name} ({counts[0]})",
            scale.Queries,
            async () => await rules.CountAsync(isRank ? await rules.BindAsync(rule, RulePopulation.AsOf) : bound),
            () => plain.CountAsync(sql));
        var result = new Report(RulesSuite.Name, $"{store.Name} query {query.Name}", "us", ours, theirs, 1.5);
        report(result);
        return result.Ratio;
    }
}
