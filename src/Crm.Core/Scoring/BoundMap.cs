using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>Points by the value of a field.</summary>
internal sealed class BoundMap<TSubject> : BoundScoreRule<TSubject>
{
    private readonly (ScoreMapEntry Entry, BoundRule<TSubject> Has)[] _entries;

    public BoundMap(ScoreMap map, RuleSchema<TSubject> schema, RuleContext context)
        : base(map, ScoreContributionKind.Value)
    {
        var field = schema.Find(map.Field) ?? throw new RuleException(RuleErrors.UnknownField, default, nearest: NearestName.To(map.Field, schema.Fields.Select(f => f.Name)));
        if (field.Type is not (RuleFieldType.Text or RuleFieldType.Code)) throw new CrmException(ScoreErrors.NotMappable);
        _entries = [.. map.Entries.Select(e => (e, schema.Bind(new(Condition(field, e.Value)), context)))];
    }

    public override IEnumerable<RuleSource<TSubject>> Sources => _entries[0].Has.Sources;

    public override ScoredRule Read(RuleSubject<TSubject> subject)
    {
        foreach (var (entry, has) in _entries)
        {
            if (has.Holds(subject)) return ScoredRule.Plain(entry.Points * ScoreMath.Point, entry.Value);
        }

        return default;
    }

    private static RuleNode Condition(RuleField field, string value) => field.IsCollection
        ? new HasNode(field.Name, Quantifier.Any, [new RuleValue.OfText(value)])
        : new CompareNode(field.Name, Comparison.Equal, new RuleValue.OfText(value));
}
