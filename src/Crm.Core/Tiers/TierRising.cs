using Crm.Core.Errors;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;

namespace Crm.Core.Tiers;

/// <summary>
/// Holds a definition against what it says never lowers a tier. The limits of groups and of the whole keep the order of what they limit, and so does the highest
/// of several tiers, so that it is enough that no rule of it turns the wrong way.
/// </summary>
internal static class TierRising
{
    /// <summary>Refuses a definition by which a larger value could lower a tier.</summary>
    /// <exception cref="CrmException"><c>crm.tier.not-rising</c> with the place of the rule.</exception>
    public static void MustHold(TierDefinition definition)
    {
        foreach (var name in definition.Rising)
        {
            var directions = new RuleDirections(name);
            for (var i = 0; i < definition.Tiers.Count; i++)
            {
                if (definition.Tiers[i].When is { } when) Must(Never(directions.Of(when.Root), RuleDirection.Falling), $"tiers/{i}/when");
            }

            for (var g = 0; g < definition.Criteria?.Groups.Count; g++)
            {
                var rules = definition.Criteria.Groups[g].Rules;
                for (var r = 0; r < rules.Count; r++) Must(Rises(rules[r], name, directions), $"criteria/groups/{g}/rules/{r}");
            }
        }
    }

    private static bool Rises(ScoreRule rule, string name, RuleDirections directions) => rule switch
    {
        ScoreWhen condition => Never(directions.Of(condition.Rule.Root), Wrong(condition.Points)),
        ScorePerEvent each => Never(directions.Records(each.Events), Wrong(each.Points)),
        // Whoever has a value that is not listed gets nothing, so the least one listed must not take points.
        ScoreMap map when map.Field == name => map.Entries[0].Points >= 0 && map.Entries.Zip(map.Entries.Skip(1)).All(p => p.First.Points <= p.Second.Points),
        _ => true,
    };

    private static RuleDirection Wrong(int points) => points > 0 ? RuleDirection.Falling : RuleDirection.Rising;

    private static bool Never(RuleDirection direction, RuleDirection wrong) => direction is not RuleDirection.Mixed && direction != wrong;

    private static void Must(bool holds, string path)
    {
        if (!holds) throw new CrmException(TierErrors.NotRising, path);
    }
}
