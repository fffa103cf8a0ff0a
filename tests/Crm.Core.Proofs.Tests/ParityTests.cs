using Crm.Core.Proofs.Parity;
using Crm.Core.Testing;

namespace Crm.Core.Proofs.Tests;

/// <summary>The short version of <c>Crm.Core.Proofs parity</c>.</summary>
public sealed class ParityTests
{
    private static readonly string[] s_kinds =
    [
        "All", "Any", "Not", "Constant", "Compare", "In", "Known", "Contains", "ContainsExactly", "Prefix", "PrefixExactly", "Suffix", "SuffixExactly", "HasAny", "HasAll", "HasNone", "Consent", "Sample",
        "Rank", "Sequence", "Member", "Score", "Count", "Sum", "Average", "Min", "Max", "First", "Last", "DistinctDays",
    ];

    [Fact]
    public Task Memory_and_SQLite_answer_random_rules_as_the_interpreter_does() => MustAgreeAsync(null, cases: 7_000, least: 3, 3, 5, 8);

    [PostgresFact]
    public async Task Memory_SQLite_and_PostgreSQL_answer_random_rules_as_the_interpreter_does() =>
        await MustAgreeAsync(await PostgresServer.SharedAsync(), cases: 7_000, least: 5, 3, 5, 7, 8);

    private static async Task MustAgreeAsync(PostgresServer? server, long cases, int least, params IReadOnlyList<int> seeds)
    {
        var results = new List<ParityResult>();
        foreach (var seed in seeds)
        {
            await using var stores = await ParityStores.OpenAsync(server, services => new ParityPopulation(seed).AddToAsync(services));
            results.Add(await (await ParityProof.OnAsync(stores)).RunAsync(cases, seed));
        }

        var said = string.Join('\n', results);
        Assert.True(results.TrueForAll(r => r.Differences.Count == 0 && r.Cases >= cases), said);
        // What is never asked, or holds for nobody, proves nothing.
        Assert.True(results.Sum(r => r.Telling) > results.Sum(r => r.Rules) / 2, said);
        foreach (var kind in s_kinds) Assert.True(results.Sum(r => r.Kinds.GetValueOrDefault(kind)) >= least, $"{kind}: {said}");
    }
}
