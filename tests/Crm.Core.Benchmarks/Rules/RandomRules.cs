using System.Globalization;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>Rules as people might write them, of all sizes, the same in every run.</summary>
internal static class RandomRules
{
    public static IEnumerable<string> Take(int count)
    {
        var random = new Random(20_26);
        for (var i = 0; i < count; i++)
        {
            var leaves = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(4) == 0 ? $"not {Leaf(random)}" : Leaf(random)).ToList();
            yield return string.Join(random.Next(3) == 0 ? " or " : " and ", leaves);
        }
    }

    private static string Leaf(Random random) => random.Next(9) switch
    {
        0 => Invariant($"count(purchase in last {random.Next(10, 700)}d) >= {random.Next(1, 9)}"),
        1 => Invariant($"sum(purchase.amount in last {random.Next(30, 700)}d) > {random.Next(1, 90) * 100_000}"),
        2 => Invariant($"age >= {random.Next(15, 80)}"),
        3 => random.Next(2) == 0 ? "country = \"VN\"" : "country in (\"US\", \"JP\", \"KR\")",
        4 => random.Next(2) == 0 ? "tags has any (\"vip\", \"golf\")" : "tags has any (\"press\")",
        5 => Invariant($"attribute.shoe_size >= {random.Next(36, 46)}"),
        6 => "consent email.marketing granted",
        7 => Invariant($"max(purchase.at) < {random.Next(10, 400)}d ago"),
        _ => Invariant($"count(purchase where amount >= {random.Next(1, 10) * 100_000}) >= {random.Next(1, 9)}"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
