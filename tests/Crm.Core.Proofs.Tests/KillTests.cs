using Crm.Core.Proofs.Kills;
using Crm.Core.Testing;

namespace Crm.Core.Proofs.Tests;

/// <summary>The short version of <c>Crm.Core.Proofs kill</c>: two rounds on each store.</summary>
public class KillTests
{
    [Fact]
    public async Task A_killed_writer_loses_and_doubles_nothing_on_SQLite()
    {
        await using var store = ProofStore.OnSqlite();
        await MustSurviveAsync(store, seed: 1);
    }

    [PostgresFact]
    public async Task A_killed_writer_loses_and_doubles_nothing_on_PostgreSQL()
    {
        await using var store = await ProofStore.OnPostgresAsync(await PostgresServer.SharedAsync());
        await MustSurviveAsync(store, seed: 2);
    }

    private static async Task MustSurviveAsync(ProofStore store, int seed)
    {
        var proof = new KillProof(store, seed);
        for (var round = 1; round <= 2; round++)
        {
            var result = await proof.RoundAsync(round);
            Assert.True(result.Violations.Count == 0, string.Join('\n', result.Violations));
            Assert.True(result.Acknowledged > 0);
        }
    }
}
