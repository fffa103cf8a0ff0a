using System.Globalization;
using Crm.Core.Proofs;
using Crm.Core.Proofs.Fuzz;
using Crm.Core.Proofs.Kills;
using Crm.Core.Proofs.Parity;
using Crm.Core.Proofs.Races;
using Crm.Core.Proofs.SegmentKills;
using Crm.Core.Testing;

switch (args.FirstOrDefault())
{
    case "write": // what a round starts, and kills
        return await Writer.RunAsync(args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
    case "answer": // one side of a race
        return await RaceSide.RunAsync(args[1], args[2], args[3]);
    case "work": // what a round of segments starts twice, and kills once
        return await WorkerHost.RunAsync(args[1], args[2]);
    case "segments":
        return await SegmentsAsync();
    case "kill":
        return await KillAsync();
    case "race":
        return await RaceAsync();
    case "rules":
        var fuzzed = new RuleFuzz(int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture)).Run(long.Parse(Option("--documents") ?? "1000000", CultureInfo.InvariantCulture));
        Console.WriteLine(fuzzed);
        return fuzzed.Violations.Count == 0 ? 0 : 1;
    case "parity":
        return await ParityAsync();
    default:
        await Console.Error.WriteLineAsync("usage: Crm.Core.Proofs kill [--rounds 20] [--store sqlite|postgres|both] [--seed 1]");
        await Console.Error.WriteLineAsync("       Crm.Core.Proofs race [--races 1000] [--store sqlite|postgres|both]");
        await Console.Error.WriteLineAsync("       Crm.Core.Proofs segments [--rounds 20] [--store sqlite|postgres|both] [--seed 1]");
        await Console.Error.WriteLineAsync("       Crm.Core.Proofs rules [--documents 1000000] [--seed 1]");
        await Console.Error.WriteLineAsync("       Crm.Core.Proofs parity [--cases 1000000] [--seed 1] [--store sqlite|both]");
        return 2;
}

async Task<int> ParityAsync()
{
    var seed = int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
    await using var server = Option("--store") == "sqlite" ? null : await PostgresServer.StartAsync(new());
    await using var stores = await ParityStores.OpenAsync(server, services => new ParityPopulation(seed).AddToAsync(services));
    var result = await (await ParityProof.OnAsync(stores)).RunAsync(long.Parse(Option("--cases") ?? "1000000", CultureInfo.InvariantCulture), seed);
    Console.WriteLine(result);
    return result.Differences.Count == 0 ? 0 : 1;
}

async Task<int> KillAsync()
{
    var rounds = int.Parse(Option("--rounds") ?? "20", CultureInfo.InvariantCulture);
    var seed = int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
    var summary = new KillSummary();
    await OnStoresAsync(RoundsAsync);
    Console.WriteLine(summary);
    return summary.Violations == 0 && summary.Rounds > 0 ? 0 : 1;

    async Task RoundsAsync(ProofStore store)
    {
        var proof = new KillProof(store, seed);
        for (var round = 1; round <= rounds; round++)
        {
            var result = await proof.RoundAsync(round);
            summary.Add(result);
            Console.WriteLine(result);
            foreach (var violation in result.Violations) Console.WriteLine("  " + violation);
        }
    }
}

async Task<int> SegmentsAsync()
{
    var rounds = int.Parse(Option("--rounds") ?? "20", CultureInfo.InvariantCulture);
    var seed = int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
    var summary = new SegmentKillSummary();
    await OnStoresAsync(RoundsAsync);
    Console.WriteLine(summary);
    return summary.Violations == 0 && summary.Rounds > 0 ? 0 : 1;

    async Task RoundsAsync(ProofStore store)
    {
        var proof = new SegmentKillProof(store, seed);
        for (var round = 1; round <= rounds; round++)
        {
            var result = await proof.RoundAsync(round);
            summary.Add(result);
            Console.WriteLine(result);
            foreach (var violation in result.Violations) Console.WriteLine("  " + violation);
        }
    }
}

async Task<int> RaceAsync()
{
    var races = int.Parse(Option("--races") ?? "1000", CultureInfo.InvariantCulture);
    var results = new List<RaceResult>();
    await OnStoresAsync(async store => results.Add(await new WithdrawalRace(store).RunAsync(races)));
    foreach (var result in results)
    {
        Console.WriteLine(result);
        foreach (var violation in result.Violations) Console.WriteLine("  " + violation);
    }

    return results.Count > 0 && results.TrueForAll(r => r.Violations.Count == 0) ? 0 : 1;
}

async Task OnStoresAsync(Func<ProofStore, Task> prove)
{
    var asked = Option("--store") ?? "both";
    if (asked is "sqlite" or "both")
    {
        await using var store = ProofStore.OnSqlite();
        await prove(store);
    }

    if (asked is "postgres" or "both")
    {
        await using var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await using var store = await ProofStore.OnPostgresAsync(server);
        await prove(store);
    }
}

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at < 0 || at + 1 == args.Length ? null : args[at + 1];
}
