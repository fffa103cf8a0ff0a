using System.Globalization;
using Crm.Core.Proofs;
using Crm.Core.Testing;

switch (args.FirstOrDefault())
{
    case "write": // what a round starts, and kills
        return await Writer.RunAsync(args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
    case "kill":
        return await KillAsync();
    default:
        await Console.Error.WriteLineAsync("usage: Crm.Core.Proofs kill [--rounds 20] [--store sqlite|postgres|both] [--seed 1]");
        return 2;
}

async Task<int> KillAsync()
{
    var rounds = int.Parse(Option("--rounds") ?? "20", CultureInfo.InvariantCulture);
    var seed = int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
    var asked = Option("--store") ?? "both";
    var summary = new KillSummary();
    if (asked is "sqlite" or "both")
    {
        await using var store = KillStore.OnSqlite();
        await RoundsAsync(store);
    }

    if (asked is "postgres" or "both")
    {
        await using var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await using var store = await KillStore.OnPostgresAsync(server);
        await RoundsAsync(store);
    }

    Console.WriteLine(summary);
    return summary.Violations == 0 && summary.Rounds > 0 ? 0 : 1;

    async Task RoundsAsync(KillStore store)
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

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at < 0 || at + 1 == args.Length ? null : args[at + 1];
}
