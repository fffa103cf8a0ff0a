using System.Diagnostics;
using Crm.Core.Rules;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>What rules cost. So far: reading them.</summary>
internal sealed class RulesSuite(Action<Report> report)
{
    private const string Suite = "rules";

    private const int PerRound = 2_000;

    private const int Rounds = 15;

    private const string TenLeaves = """
        country in ("VN", "US") and kind = "person" and age >= 18 and tags has any ("vip", "golf") and name contains "lan" and birthday is known
          and consent email.marketing granted and count(purchase where amount >= 100_000 in last 90d) >= 3 and not in segment "employees"
        """;

    public void Run()
    {
        var json = Rule.Parse(TenLeaves).ToJson();
        Measure("parse 10 conditions of text, canonical text included", 30, () => Rule.Parse(TenLeaves));
        Measure("read the same 10 of JSON, canonical text included", 30, () => Rule.FromJson(json));
    }

    // The median of the rounds.
    private void Measure(string name, double goal, Func<Rule> read)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < PerRound; i++) read();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / PerRound);
        }

        times.Sort();
        report(new(Suite, name, "us", Math.Round(times[Rounds / 2], 2), goal, 1));
    }
}
