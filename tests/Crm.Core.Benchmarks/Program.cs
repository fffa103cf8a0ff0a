using Crm.Core.Benchmarks;
using Crm.Core.Benchmarks.Bulk;
using Crm.Core.Benchmarks.Storage;

var only = new Only(args.SkipWhile(a => a != "--only").ElementAtOrDefault(1));
var quick = args.Contains("--quick", StringComparer.Ordinal);
switch (args.FirstOrDefault(a => !a.StartsWith('-')))
{
    case "storage":
        await new StorageSuite(quick ? StorageScale.Quick : StorageScale.Full, only, Report.Print).RunAsync();
        return 0;
    case "bulk":
        await new BulkSuite(quick ? BulkScale.Quick : BulkScale.Full, only, Report.Print).RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: Crm.Core.Benchmarks SUITE [--quick] [--only STORE[/CASE]]; suites: storage, bulk");
        return 2;
}
