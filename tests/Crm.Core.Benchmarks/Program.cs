using Crm.Core.Benchmarks;
using Crm.Core.Benchmarks.Search;
using Crm.Core.Benchmarks.Storage;

var quick = args.Contains("--quick", StringComparer.Ordinal);
switch (args.FirstOrDefault(a => !a.StartsWith('-')))
{
    case "storage":
        await new StorageSuite(quick ? StorageScale.Quick : StorageScale.Full, new(args.SkipWhile(a => a != "--only").ElementAtOrDefault(1)), Report.Print).RunAsync();
        return 0;
    case "search":
        var (customers, scanned) = quick ? (50_000, 200) : (1_000_000, 100);
        await new SearchSuite(customers, 1_000, scanned, new(args.SkipWhile(a => a != "--only").ElementAtOrDefault(1)), Report.Print).RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: Crm.Core.Benchmarks SUITE [--quick] [--only STORE[/CASE]]; suites: search, storage");
        return 2;
}
