using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Leads;
using Crm.Core.Rules;
using Crm.Core.Segments;
using Crm.Core.Subjects;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Replay;

/// <summary>Lets things happen and time pass, and compares after each step what was brought up to date with what everybody is found to be.</summary>
/// <param name="store">An empty store.</param>
/// <param name="seed">Other seeds, other replays.</param>
public sealed class ReplayProof(ReplayStore store, int seed)
{
    // As long as the windows of the rules are, and those of days.
    private static readonly int[] s_days = [0, 2, 3, 4, 5, 6, 7, 8, 10, 20, 30];

    private readonly Random _random = new(seed);
    private readonly List<(SegmentId Id, string Name, Rule Rule, SegmentSubject Subject)> _segments = [];

    /// <summary>Goes so many steps: an event alone, time alone, both, in turns.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="dealsGoToOthers">Whether deals of a customer may go to another one.</param>
    public async Task<ReplayResult> RunAsync(int steps, bool dealsGoToOthers)
    {
        var (world, result) = (new ReplayWorld(store, _random), new ReplayResult());
        await world.BeginAsync();
        await FindSegmentsAsync();
        for (var step = 0; step < steps; step++)
        {
            var what = await StepAsync(world, step, dealsGoToOthers);
            var moves = await UpdateAsync();
            result.Note(moves);
            await foreach (var difference in DifferencesAsync(result)) result.Differences.Add($"seed {seed}, step {step} at {store.Clock.GetUtcNow():O} ({string.Join(", ", what)}): {difference}");
            // What is wrong once stays wrong.
            if (result.Differences.Count > 0) break;
        }

        result.Take(world.Happened);
        return result;
    }

    private async Task<List<string>> StepAsync(ReplayWorld world, int step, bool dealsGoToOthers)
    {
        var what = new List<string>();
        if (step % 3 != 0)
        {
            Pass(world);
            what.Add("time");
        }

        // Time alone at every third step.
        for (var i = step % 3 == 1 ? 0 : _random.Next(2, 9); i > 0; i--) what.Add(await world.HappenAsync());
        if (dealsGoToOthers && step % 3 == 0) what.Add(await world.DealGoesToAnotherAsync());
        return what;
    }

    // To any instant of the next two days, or to the very end of a window.
    private void Pass(ReplayWorld world)
    {
        var now = store.Clock.GetUtcNow();
        var next = now.AddMinutes(_random.Next(1, 3_000));
        var ends = world.Instants.SelectMany(at => s_days.Select(days => at.AddDays(days))).Where(end => end > now && end < next).ToList();
        if (ends.Count > 0 && _random.Next(2) == 0) next = ends[_random.Next(ends.Count)].AddMicroseconds(_random.Next(2));
        store.Clock.Set(next);
    }

    private async Task<long> UpdateAsync()
    {
        await store.Services.GetRequiredService<IEventDispatcher>().DispatchAsync();
        await using var scope = store.Services.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<ICrm>().Segments.UpdateAsync();
        return done.Entered + done.Left;
    }

    private async Task FindSegmentsAsync()
    {
        await using var scope = store.Services.CreateAsyncScope();
        var segments = scope.ServiceProvider.GetRequiredService<ICrm>().Segments;
        foreach (var (name, text, subject) in ReplayRules.All) _segments.Add(((await segments.FindByNameAsync(name, subject))!.Id, name, Rule.Parse(text), subject));
    }

    private async IAsyncEnumerable<string> DifferencesAsync(ReplayResult result)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var segments = scope.ServiceProvider.GetRequiredService<ICrm>().Segments;
        foreach (var (id, name, rule, subject) in _segments)
        {
            var expected = subject is SegmentSubject.Leads ? await FindAsync<Lead>(scope, rule) : await FindAsync<Customer>(scope, rule);
            var members = new HashSet<Guid>();
            await foreach (var member in segments.MembersAsync(id)) members.Add(member);
            result.Compared(rule.Text, members.Count);
            if (!members.SetEquals(expected))
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}: {rule.Text}\n    {expected.Except(members).Count()} missing, {members.Except(expected).Count()} too many");
        }
    }

    private static async Task<HashSet<Guid>> FindAsync<TSubject>(AsyncServiceScope scope, Rule rule)
    {
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<TSubject>>();
        var found = new HashSet<Guid>();
        await foreach (var id in rules.ListAsync(await rules.BindAsync(rule))) found.Add(id);
        return found;
    }
}
