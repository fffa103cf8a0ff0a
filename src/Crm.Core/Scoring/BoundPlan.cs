using Crm.Core.Errors;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Json;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Scoring;

/// <summary>A definition made ready for one question. Safe to use from many threads.</summary>
internal sealed class BoundPlan<TSubject>
{
    private readonly ScoreDefinition _definition;
    private readonly List<(ScoreGroup Group, List<BoundScoreRule<TSubject>> Rules)> _groups = [];

    /// <summary>Makes it ready.</summary>
    /// <exception cref="CrmException"><c>crm.rule.…</c>, <c>crm.score.not-mappable</c> with a pointer into the JSON form.</exception>
    public BoundPlan(ScoreDefinition definition, RuleSchema<TSubject> schema, RuleContext context)
    {
        _definition = definition;
        for (var g = 0; g < definition.Groups.Count; g++)
        {
            var group = definition.Groups[g];
            var rules = new List<BoundScoreRule<TSubject>>(group.Rules.Count);
            for (var r = 0; r < group.Rules.Count; r++) rules.Add(Bind(group.Rules[r], $"/groups/{g}/rules/{r}", schema, context));
            _groups.Add((group, rules));
        }

        Sources = [.. _groups.SelectMany(g => g.Rules).SelectMany(r => r.Sources).Distinct()];
    }

    /// <summary>The records that must be loaded with a subject.</summary>
    public IReadOnlyList<RuleSource<TSubject>> Sources { get; }

    /// <summary>The score in millionths, and the band.</summary>
    /// <exception cref="CrmException"><c>crm.rule.overflow</c>.</exception>
    public (long Millionths, string? Band) Score(RuleSubject<TSubject> subject) => Score(subject, null);

    /// <summary>The score with all that adds up to it.</summary>
    /// <exception cref="CrmException"><c>crm.rule.overflow</c>.</exception>
    public (long Millionths, string? Band, IReadOnlyList<ScoreContribution> Contributions) Explain(RuleSubject<TSubject> subject)
    {
        var told = new List<ScoreContribution>();
        var (millionths, band) = Score(subject, told);
        return (millionths, band, told);
    }

    private (long Millionths, string? Band) Score(RuleSubject<TSubject> subject, List<ScoreContribution>? told)
    {
        var total = 0L;
        foreach (var (group, rules) in _groups)
        {
            var sum = 0L;
            foreach (var rule in rules)
            {
                var scored = rule.Read(subject);
                sum += scored.Points;
                told?.Add(rule.Told(group.Name, scored, rule.Evidence(subject)));
            }

            total += Limited(sum, group.From, group.To, ScoreContributionKind.GroupLimit, group.Name, told);
        }

        var score = Limited(total, _definition.From, _definition.To, ScoreContributionKind.TotalLimit, null, told);
        return (score, _definition.BandOf(score)?.Name);
    }

    private static long Limited(long sum, int? from, int? to, ScoreContributionKind kind, string? group, List<ScoreContribution>? told)
    {
        var left = ScoreMath.Within(sum, from, to);
        if (left != sum) told?.Add(new(kind, group, null, ScoreMath.Points(left - sum)));
        return left;
    }

    private static BoundScoreRule<TSubject> Bind(ScoreRule rule, string pointer, RuleSchema<TSubject> schema, RuleContext context)
    {
        var (member, bind) = rule switch
        {
            ScoreWhen condition => ("rule", (Func<BoundScoreRule<TSubject>>)(() => new BoundWhen<TSubject>(condition, schema, context))),
            ScorePerEvent each => ("events", () => new BoundPerEvent<TSubject>(each, schema, context)),
            ScoreMap map => ("field", () => new BoundMap<TSubject>(map, schema, context)),
            _ => throw new NotSupportedException(rule.GetType().Name),
        };
        return FormPlace.At($"{pointer}/{member}", bind);
    }
}
