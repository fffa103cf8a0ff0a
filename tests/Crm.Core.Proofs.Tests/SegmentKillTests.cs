using Crm.Core.Proofs.SegmentKills;
using Crm.Core.Testing;

namespace Crm.Core.Proofs.Tests;

/// <summary>The short version of <c>Crm.Core.Proofs segments</c>: two rounds on each store.</summary>
public class SegmentKillTests
{
    [Fact]
    public async Task A_killed_worker_leaves_segments_to_the_other_one_on_SQLite()
    {
        await using var store = ProofStore.OnSqlite();
        await MustSurviveAsync(store, seed: 1);
    }

    [PostgresFact]
    public async Task A_killed_worker_leaves_segments_to_the_other_one_on_PostgreSQL()
    {
        await using var store = await ProofStore.OnPostgresAsync(await PostgresServer.SharedAsync());
        await MustSurviveAsync(store, seed: 2);
    }

    private static async Task MustSurviveAsync(ProofStore store, int seed)
    {
        var proof = new SegmentKillProof(store, seed, customers: 1_000);
        for (var round = 1; round <= 2; round++)
        {
            var result = await proof.RoundAsync(round);
            Assert.True(result.Violations.Count == 0, string.Join('\n', result.Violations));
            Assert.True(result is { Changes: > 0, Refreshes: > 0, Moves: > 0 }, result.ToString());
        }
    }
}
