using Crm.Core.Benchmarks;
using Crm.Core.Benchmarks.Storage;

var quick = args.Contains("--quick", StringComparer.Ordinal);
switch (args.FirstOrDefault(a => !a.StartsWith('-')))
{
    case "storage":
        await StorageSuite.RunAsync(quick ? StorageScale.Quick : StorageScale.Full, Report.Print);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: Crm.Core.Benchmarks SUITE [--quick]; suites: storage");
        return 2;
}
