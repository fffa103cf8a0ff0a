using Crm.Core.Benchmarks;
using Crm.Core.Benchmarks.Analytics;
using Crm.Core.Benchmarks.Bulk;
using Crm.Core.Benchmarks.Data;
using Crm.Core.Benchmarks.Rules;
using Crm.Core.Benchmarks.Search;
using Crm.Core.Benchmarks.Storage;

var only = new Only(args.SkipWhile(a => a != "--only").ElementAtOrDefault(1));
var quick = args.Contains("--quick", StringComparer.Ordinal);
switch (args.FirstOrDefault(a => !a.StartsWith('-')))
{
    case "analytics":
        new AnalyticsSuite(quick ? 100_000 : 1_000_000, quick ? 1_000_000 : 10_000_000, only, Report.Print).Run();
        await new InsightCases(quick ? 100_000 : 1_000_000, only, Report.Print).RunAsync();
        return 0;
    case "data":
        new TableCases(quick ? 100_000 : 1_000_000, only, Report.Print).Run();
        new MatchingCases(quick ? 100_000 : 1_000_000, only, Report.Print).Run();
        return 0;
    case "storage":
        await new StorageSuite(quick ? StorageScale.Quick : StorageScale.Full, only, Report.Print).RunAsync();
        return 0;
    case "bulk":
        await new BulkSuite(quick ? BulkScale.Quick : BulkScale.Full, only, Report.Print).RunAsync();
        return 0;
    case "rules":
        await new RulesSuite(args.Contains("--tenth", StringComparer.Ordinal) ? RulesScale.Tenth : quick ? RulesScale.Quick : RulesScale.Full, args.Contains("--plans", StringComparer.Ordinal), only, Report.Print).RunAsync();
        return 0;
    case "search":
        var (customers, scanned) = quick ? (50_000, 200) : (1_000_000, 100);
        await new SearchSuite(customers, 1_000, scanned, only, Report.Print).RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: Crm.Core.Benchmarks SUITE [--quick | --tenth (rules)] [--only STORE[/CASE]] [--plans]; suites: analytics, bulk, data, rules, search, storage");
        return 2;
}
