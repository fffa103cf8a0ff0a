using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Parity;

/// <summary>Asks the stores whether laws hold of whole random rules.</summary>
public sealed class ParityLaws
{
    private static readonly string[] s_refused = ["crm.rule.invalid-number", "crm.rule.invalid-period", "crm.rule.overflow"];

    private readonly ParityStores _stores;
    private readonly ParityReferences _references;
    private int _segments;

    private ParityLaws(ParityStores stores, ParityReferences references) => (_stores, _references) = (stores, references);

    /// <summary>Defines the segments and scores rules ask for.</summary>
    public static async Task<ParityLaws> OnAsync(ParityStores stores) => new(stores, await ParityReferences.OnAsync(stores));

    /// <summary>Asks about so many pairs of rules in every store.</summary>
    /// <param name="law">The law of a pair, which may be another one each time.</param>
    /// <param name="pairs">How many, of which both sides were answered.</param>
    /// <param name="seed">Other seeds, other rules.</param>
    public async Task<ParityLawResult> RunAsync(Func<Random, ParityLaw> law, int pairs, int seed)
    {
        var random = new Random(seed);
        var rules = await RulesAsync(seed);
        var result = new ParityLawResult();
        while (result.Pairs < pairs && result.Broken.Count < 3)
        {
            var asked = law(random);
            var (x, y, asOf) = (rules.Next().Root, asked.OfCounts ? rules.NextCount() : rules.Next().Root, ParityPools.AsOf[random.Next(ParityPools.AsOf.Length)]);
            var tells = asked.IsWithin ? await AskAsync(_stores.All[0].Services, asked, x, y, asOf) is { } first && !first.Right.SetEquals(first.Left) : await TellsAsync(x, asOf);
            // What holds for nobody or for everybody tells little: one of five is enough.
            if (!tells && random.Next(5) > 0) continue;
            foreach (var (name, services) in _stores.All)
            {
                if (await AskAsync(services, asked, x, y, asOf) is not { } answer) continue;
                result.Note(tells);
                if (Holds(asked, answer)) continue;
                var smallX = await RuleShrinker.SmallestAsync(x, one => IsBrokenAsync(services, asked, one, y, asOf));
                var smallY = await RuleShrinker.SmallestAsync(y, one => IsBrokenAsync(services, asked, smallX, one, asOf));
                var (left, right) = asked.Sides(smallX, smallY);
                result.Broken.Add(string.Create(CultureInfo.InvariantCulture, $"{asked.Name}, {name} as of {asOf:O}: {answer.Left.Except(answer.Right).Count()} on the left only, {answer.Right.Except(answer.Left).Count()} on the right only. The smallest:\n    {new Rule(left).Text}\n    {new Rule(right).Text}"));
            }
        }

        return result;
    }

    /// <summary>Defines a segment of a random rule, refreshes it, and asks for the segment and for the rule itself: alone, their opposites, and inside of another rule.</summary>
    /// <param name="rules">How many rules.</param>
    /// <param name="seed">Other seeds, other rules.</param>
    public async Task<ParityLawResult> RunInlinedAsync(int rules, int seed)
    {
        var random = await RulesAsync(seed);
        var result = new ParityLawResult();
        while (result.Pairs < rules * _stores.All.Count && result.Broken.Count < 3)
        {
            var (x, y) = (random.Next().Root, random.Next().Root);
            foreach (var (name, services) in _stores.All)
            {
                if (await InlinedAsync(services, x, y) is not { } found) continue;
                result.Note(found.Tells);
                if (found.Difference is null) continue;
                var smallX = await RuleShrinker.SmallestAsync(x, async one => (await InlinedAsync(services, one, y))?.Difference is not null);
                var smallY = await RuleShrinker.SmallestAsync(y, async one => (await InlinedAsync(services, smallX, one))?.Difference is not null);
                result.Broken.Add($"{name}: {found.Difference}. The smallest: {new Rule(smallX).Text}\n    inside of {new Rule(smallY).Text}");
            }
        }

        return result;
    }

    private static bool Holds(ParityLaw law, (HashSet<Guid> Left, HashSet<Guid> Right) answer) => law.IsWithin ? answer.Left.IsSubsetOf(answer.Right) : answer.Left.SetEquals(answer.Right);

    private static async Task<bool> IsBrokenAsync(IServiceProvider services, ParityLaw law, RuleNode x, RuleNode y, DateTimeOffset asOf) =>
        await AskAsync(services, law, x, y, asOf) is { } answer && !Holds(law, answer);

    private static async Task<(HashSet<Guid> Left, HashSet<Guid> Right)?> AskAsync(IServiceProvider services, ParityLaw law, RuleNode x, RuleNode y, DateTimeOffset asOf)
    {
        var (left, right) = law.Sides(x, y);
        return await FindAsync(services, left, asOf) is { } one && await FindAsync(services, right, asOf) is { } other ? (one, other) : null;
    }

    // Null when the rule is refused for its numbers, which is not what is asked here.
    private static async Task<HashSet<Guid>?> FindAsync(IServiceProvider services, RuleNode node, DateTimeOffset asOf)
    {
        await using var scope = services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        try
        {
            var found = new HashSet<Guid>();
            await foreach (var id in rules.ListAsync(await rules.BindAsync(new(node), asOf))) Assert(found.Add(id));
            return found;
        }
        catch (RuleException refused) when (s_refused.Contains(refused.Code))
        {
            return null;
        }

        static void Assert(bool isNew) => _ = isNew ? true : throw new InvalidOperationException("Somebody was found twice.");
    }

    private async Task<ParityRules> RulesAsync(int seed)
    {
        await using var scope = _stores.All[0].Services.CreateAsyncScope();
        return new(await scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().SchemaAsync(), seed, _references);
    }

    private async Task<bool> TellsAsync(RuleNode node, DateTimeOffset asOf) =>
        await FindAsync(_stores.All[0].Services, node, asOf) is { Count: > 0 } && await FindAsync(_stores.All[0].Services, new NotNode(node), asOf) is { Count: > 0 };

    private async Task<(bool Tells, string? Difference)?> InlinedAsync(IServiceProvider services, RuleNode x, RuleNode y)
    {
        var now = ParityPools.Now;
        if (await FindAsync(services, x, now) is not { } right || await FindAsync(services, new NotNode(x), now) is not { } others) return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"law {++_segments}");
        var id = (await InScopeAsync(services, crm => crm.Segments.DefineAsync(name, new Rule(x)))).Id;
        await InScopeAsync(services, crm => crm.Segments.RefreshAsync(id));
        var member = new MemberNode(name);
        var difference = await DifferAsync("alone", member, right) ?? await DifferAsync("opposite", new NotNode(member), others)
            ?? (await FindAsync(services, new AnyNode([new AllNode([x, y]), new NotNode(new AnyNode([x, y]))]), now) is { } inside
                ? await DifferAsync("inside", new AnyNode([new AllNode([member, y]), new NotNode(new AnyNode([member, y]))]), inside)
                : null);
        // A tenant has at most 1 000 in use.
        await InScopeAsync(services, crm => crm.Segments.ArchiveAsync(id));
        return (right.Count > 0 && others.Count > 0, difference);

        async Task<string?> DifferAsync(string how, RuleNode asked, HashSet<Guid> wanted)
        {
            var found = await FindAsync(services, asked, now);
            return found is not null && found.SetEquals(wanted) ? null : $"{how}: {found?.Count} instead of {wanted.Count}";
        }
    }

    private static async Task<T> InScopeAsync<T>(IServiceProvider services, Func<ICrm, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider.GetRequiredService<ICrm>());
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        return result;
    }
}
