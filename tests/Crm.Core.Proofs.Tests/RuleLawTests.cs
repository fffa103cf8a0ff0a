using Crm.Core.Proofs.Parity;
using Crm.Core.Testing;

namespace Crm.Core.Proofs.Tests;

/// <summary>Laws of rules, asked of the stores with whole random rules. <c>Crm.Core.Tests</c> asks the interpreter with a record of its own.</summary>
public sealed class RuleLawTests(RuleLawTests.Stores stores) : IClassFixture<RuleLawTests.Stores>
{
    [Fact]
    public Task Not_not_is_as_if_nothing_was_said() => HoldsAsync(_ => ParityLaw.NotNot);

    [Fact]
    public async Task A_rule_or_its_opposite_holds_for_everybody_and_both_for_nobody()
    {
        await HoldsAsync(_ => ParityLaw.Either);
        await HoldsAsync(_ => ParityLaw.Both);
    }

    [Fact]
    public async Task The_laws_of_De_Morgan_hold()
    {
        await HoldsAsync(_ => ParityLaw.NotBoth);
        await HoldsAsync(_ => ParityLaw.Neither);
    }

    [Fact]
    public Task The_order_of_conditions_does_not_matter() => HoldsAsync(_ => ParityLaw.Order);

    [Fact]
    public Task What_is_more_than_a_rule_asks_adds_nobody_to_it() => HoldsAsync(_ => ParityLaw.Absorption);

    [Fact]
    public async Task A_longer_window_finds_whatever_a_shorter_one_finds()
    {
        await HoldsAsync(random => Windows(random, isAlone: true, isAbsence: false), leastTelling: 25);
        await HoldsAsync(random => Windows(random, isAlone: false, isAbsence: false), leastTelling: 25);
    }

    [Fact]
    public async Task Who_did_nothing_for_a_longer_time_did_nothing_for_a_shorter_one()
    {
        await HoldsAsync(random => Windows(random, isAlone: true, isAbsence: true), leastTelling: 25);
        await HoldsAsync(random => Windows(random, isAlone: false, isAbsence: true), leastTelling: 25);
    }

    [Fact]
    public async Task A_segment_that_is_referred_to_is_its_rule_written_out()
    {
        var result = await stores.Local!.RunInlinedAsync(rules: 100, seed: 21);

        Assert.True(result.Broken.Count == 0, $"{result}");
        Assert.True(result.Telling >= 50, $"{result}");
    }

    [PostgresFact]
    public async Task The_laws_hold_on_PostgreSQL()
    {
        await using var opened = await ParityStores.OpenAsync(await PostgresServer.SharedAsync(), services => new ParityPopulation(5).AddToAsync(services));
        var laws = await ParityLaws.OnAsync(opened);
        foreach (var law in (ParityLaw[])[ParityLaw.NotNot, ParityLaw.Either, ParityLaw.Both, ParityLaw.NotBoth, ParityLaw.Neither, ParityLaw.Order, ParityLaw.Absorption]) await HoldsAsync(laws, _ => law, 60, 15);
        foreach (var isAbsence in (bool[])[false, true]) await HoldsAsync(laws, random => Windows(random, isAlone: random.Next(2) == 0, isAbsence), 60, 15);
        var result = await laws.RunInlinedAsync(rules: 80, seed: 22);
        Assert.True(result.Broken.Count == 0 && result.Telling > 50, $"{result}");
    }

    // Two lengths of time that follow each other, or any two: what holds from each to the next one holds of all.
    private static ParityLaw Windows(Random random, bool isAlone, bool isAbsence)
    {
        var shorter = random.Next(ParityLaw.Lengths - 1);
        return ParityLaw.Windows(shorter, random.Next(2) == 0 ? shorter + 1 : random.Next(shorter + 1, ParityLaw.Lengths), isAlone, isAbsence);
    }

    private Task HoldsAsync(Func<Random, ParityLaw> law, int leastTelling = 60) => HoldsAsync(stores.Local!, law, 160, leastTelling);

    private static async Task HoldsAsync(ParityLaws laws, Func<Random, ParityLaw> law, int pairs, int leastTelling)
    {
        var result = await laws.RunAsync(law, pairs, seed: 20);

        Assert.True(result.Broken.Count == 0, $"{result}");
        // A law of rules that hold for nobody holds of itself.
        Assert.True(result.Telling >= leastTelling, $"{result}");
    }

    /// <summary>Memory and SQLite, filled once for all laws.</summary>
    public sealed class Stores : IAsyncLifetime
    {
        private ParityStores? _opened;

        public ParityLaws? Local { get; private set; }

        public async Task InitializeAsync()
        {
            _opened = await ParityStores.OpenAsync(null, services => new ParityPopulation(5).AddToAsync(services));
            Local = await ParityLaws.OnAsync(_opened);
        }

        public async Task DisposeAsync()
        {
            if (_opened is not null) await _opened.DisposeAsync();
        }
    }
}
