using System.Globalization;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Proofs.Parity;

/// <summary>What was asked, and where answers differed.</summary>
/// <param name="stores">The stores that were asked.</param>
internal sealed class ParityResult(IEnumerable<string> stores)
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

    public void Note(Rule rule, int customers)
    {
        Rules++;
        Cases += customers;
        foreach (var node in Whole(rule.Root)) _kinds[node.GetType().Name] = _kinds.GetValueOrDefault(node.GetType().Name) + 1;

        static IEnumerable<RuleNode> Whole(RuleNode node) => node.Inside.SelectMany(Whole).Prepend(node);
    }

    public override string ToString() => string.Join('\n', [
        string.Create(CultureInfo.InvariantCulture, $"parity: {Rules} rules, {Cases} cases over interpreter, closures, {_stores}: {Differences.Count} differences"), .. Differences]);
}
