using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Scoring;

/// <summary>Definitions of every kind that customers can be scored by.</summary>
internal static class AnyScores
{
    private static readonly Gen<string?> s_names = Gen.Elements<string?>(null, "Quen", "quote \" and \\", "😀", "Đặng");

    private static readonly Gen<int> s_points = Gen.OneOf(Gen.Choose(1, 50), Gen.Choose(-50, -1), Gen.Elements(1_000_000, -1_000_000, 1));

    private static readonly Gen<string> s_rules = Gen.Elements(
        "kind = \"person\"", "count(interaction) >= 2", "count(purchase where amount >= 100 in last 30d) >= 1", "sum(purchase.amount) > 500", "not name contains \"a\"",
        "last(interaction.channel) = \"call\"", "sequence(interaction then purchase)", "no purchase in last 10d", "everybody", "days(interaction from 60d ago) >= 2");

    private static readonly Gen<string> s_events = Gen.Elements(
        "interaction", "purchase", "interaction where channel = \"call\"", "purchase where amount >= 200 in last 90d", "interaction from 45d ago", "purchase in previous month", "followup in next 10d");

    private static readonly Gen<ScoreDecay?> s_decays = Gen.OneOf(
        Gen.Constant<ScoreDecay?>(null),
        Gen.Choose(1, 60).Select(d => (ScoreDecay?)ScoreDecay.HalfLife(d)),
        Gen.Elements<ScoreDecay?>(ScoreDecay.Step(new ScoreDecayStep(1, 0)), ScoreDecay.Step(new(7, 900_000), new(30, 333_333), new(90, 1))));

    private static readonly Gen<ScoreRule> s_scoreRules = Gen.OneOf(
        from text in s_rules from points in s_points from name in s_names select (ScoreRule)new ScoreWhen(Rule.Parse(text), points, name),
        from text in s_events
        from points in s_points
        from max in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(1, 60).Select(m => (int?)m))
        from decay in s_decays
        from name in s_names
        select (ScoreRule)new ScorePerEvent(FactSet.Parse(text), points, max, decay, name),
        from points in s_points select (ScoreRule)new ScoreMap("kind", [new("organisation", points), new("person", points == 1 ? 2 : 1)]),
        from points in s_points select (ScoreRule)new ScoreMap("tags", [new("vip", points)]));

    private static readonly Gen<(int? From, int? To)> s_limits = Gen.Elements<(int?, int?)>((null, null), (0, null), (null, 40), (-20, 30), (5, 6));

    private static readonly IReadOnlyList<ScoreBand>[] s_bands = [[], [new("all", -100)], [new("C", 0), new("B", 20), new("A", 40)]];

    public static Gen<ScoreDefinition> Definitions { get; } =
        from count in Gen.Choose(1, 3)
        from groups in Gen.ListOf(from rules in s_scoreRules.NonEmptyListOf() from limit in s_limits select (rules, limit), count)
        from limit in s_limits
        from bands in Gen.Elements(s_bands)
        select new ScoreDefinition([.. groups.Select((g, i) => new ScoreGroup($"group {i}", [.. g.rules.Take(4)], g.limit.From, g.limit.To))], bands, limit.From, limit.To);
}
