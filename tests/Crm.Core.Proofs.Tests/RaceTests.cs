using Crm.Core.Proofs.Races;
using Crm.Core.Testing;

namespace Crm.Core.Proofs.Tests;

/// <summary>The short version of <c>Crm.Core.Proofs race</c>.</summary>
public class RaceTests
{
    [Fact]
    public async Task A_withdrawal_wins_against_a_yes_of_another_process_on_SQLite()
    {
        await using var store = ProofStore.OnSqlite();
        await MustWinAsync(store);
    }

    [PostgresFact]
    public async Task A_withdrawal_wins_against_a_yes_of_another_process_on_PostgreSQL()
    {
        await using var store = await ProofStore.OnPostgresAsync(await PostgresServer.SharedAsync());
        await MustWinAsync(store);
    }

    private static async Task MustWinAsync(ProofStore store)
    {
        var result = await new WithdrawalRace(store).RunAsync(60);

        Assert.True(result.Violations.Count == 0, string.Join('\n', result.Violations));
        Assert.Equal(60, result.Withdrawn + result.AnsweredLater);
        Assert.True(result.Withdrawn > 0);
    }
}
