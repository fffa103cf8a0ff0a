using System.Globalization;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Proofs.Parity;

/// <summary>What was asked, and where answers differed.</summary>
/// <param name="stores">The stores that were asked.</param>
public sealed class ParityResult(IEnumerable<string> stores)
{
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly string _stores = string.Join(", ", stores);
    private readonly List<string> _differences = [];

    /// <summary>Rules times customers.</summary>
    public long Cases { get; private set; }

    /// <summary>How many rules.</summary>
    public long Rules { get; private set; }

    /// <summary>How often each kind of condition was asked.</summary>
    public IReadOnlyDictionary<string, int> Kinds => _kinds;

    /// <summary>Where answers differed.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public void Add(string difference) => _differences.Add(difference);

    /// <summary>How many rules held for some and not for others.</summary>
    public long Telling { get; private set; }

    /// <summary>Counts a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="members">For how many it holds; null when it was refused.</param>
    /// <param name="customers">How many were asked.</param>
    public void Note(Rule rule, int? members, int customers)
    {
        Rules++;
        Cases += customers;
        if (members is not { } found) return;
        if (found > 0 && found < customers) Telling++;
        foreach (var node in Whole(rule.Root)) Count(KindOf(node));
    }

    private static string KindOf(RuleNode node) => node switch
    {
        AggregateNode aggregate => aggregate.Aggregate.Minus is null ? $"{aggregate.Aggregate.Function}" : "Average",
        HasNode has => $"Has{has.Quantifier}",
        TextNode text => $"{text.Match}{(text.Exact ? "Exactly" : string.Empty)}",
        _ => node.GetType().Name.Replace("Node", string.Empty, StringComparison.Ordinal),
    };

    private static IEnumerable<RuleNode> Whole(RuleNode node) => (node switch
    {
        AggregateNode aggregate => Where(aggregate.Aggregate.Facts),
        RankNode rank => Where(rank.By.Facts),
        SequenceNode sequence => sequence.Steps.Concat(sequence.NotBetween is { } not ? [not] : []).SelectMany(Where),
        _ => node.Inside,
    }).SelectMany(Whole).Prepend(node);

    private static IEnumerable<RuleNode> Where(FactSet facts) => facts.Where is { } where ? [where] : [];

    private void Count(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;

    public override string ToString() => string.Join('\n', [
        string.Create(CultureInfo.InvariantCulture, $"parity: {Rules} rules, {Cases} cases over interpreter, closures, {_stores}: {Differences.Count} differences; {Telling} rules hold for some and not for others"),
        string.Join(", ", _kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key} {k.Value}")), .. Differences]);
}
