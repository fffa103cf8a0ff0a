using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>Points for every record of some: of each what its age leaves, of all no more than the most of the rule.</summary>
internal sealed class BoundPerEvent<TSubject> : BoundScoreRule<TSubject>
{
    private readonly ScorePerEvent _rule;
    private readonly RuleSource<TSubject> _source;
    private readonly FactSet _events;
    private readonly FactSetTest<TSubject> _which;
    private readonly RuleContext _context;

    public BoundPerEvent(ScorePerEvent rule, RuleSchema<TSubject> schema, RuleContext context)
        : base(rule, ScoreContributionKind.Events)
    {
        schema.MustFit(rule.Any);
        (_rule, _context, _events) = (rule, context, UpToNow.Of(rule.Events));
        _source = (RuleSource<TSubject>)schema.FindSource(_events.Source)!;
        _which = _source.Bind(_events, context);
    }

    public override IEnumerable<RuleSource<TSubject>> Sources => [_source];

    public override ScoredRule Read(RuleSubject<TSubject> subject)
    {
        var instants = _which.Instants(subject);
        Int128 left = 0;
        foreach (var at in instants) left += _rule.Decay?.PartsPerMillion(ScoreMath.Days(at, _context.Clock.AsOf)) ?? ScoreDecay.Whole;
        // A millionth part of a point times a whole number of points is a whole number of millionths.
        var after = left * _rule.Points;
        return new((Int128)instants.Count * _rule.Points * ScoreMath.Point, after, ScoreMath.Within(after, _rule.Max), instants.Count);
    }

    public override IReadOnlyList<Guid> Evidence(RuleSubject<TSubject> subject)
    {
        var facts = _source.Read(subject, _events, null, null, _context);
        return [.. facts.Skip(facts.Count - RuleTrace.MostEvidence).Select(f => f.Id)];
    }
}
