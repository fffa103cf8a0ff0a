using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema.Fields;

namespace Crm.Core.Rules.Schema;

/// <summary>All that rules about one kind of subject may ask, with the ways to read it.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
public sealed class RuleSchema<TSubject> : RuleSchema
{
    private readonly Dictionary<string, RuleSource<TSubject>> _related = new(StringComparer.Ordinal);

    /// <summary>A schema.</summary>
    /// <param name="subject">What rules are about, for example <c>customer</c>.</param>
    /// <param name="fields">The fields of a subject.</param>
    /// <param name="sources">The records of a subject.</param>
    /// <param name="related">Fields of the one record that goes with a subject, such as its lifecycle.</param>
    /// <exception cref="ArgumentException">Two of one name.</exception>
    public RuleSchema(string subject, RuleFields<TSubject> fields, IEnumerable<RuleSource<TSubject>> sources, IEnumerable<RelatedFields<TSubject>>? related = null)
        : base(
            new(subject, [.. Lifted(fields), .. (related ??= []).SelectMany(r => r.Fields)])
            {
                Labels = fields.Labels.Concat(related.SelectMany(r => r.Labels)).ToDictionary(StringComparer.Ordinal),
            },
            sources)
    {
        foreach (var of in related)
        {
            foreach (var field in of.Fields) _related.Add(field.Name, of.Source);
        }
    }

    /// <summary>Conditions that are neither about fields nor about records.</summary>
    internal SpecialConditions<TSubject> Special { get; init; } = new();

    /// <summary>Makes a rule ready for one question.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">What it is asked with.</param>
    /// <exception cref="RuleException">As <see cref="RuleSchema.MustFit"/>; <c>crm.rule.unknown-segment</c>, <c>crm.rule.unknown-plan</c>, <c>crm.rule.not-of-subject</c>.</exception>
    public BoundRule<TSubject> Bind(Rule rule, RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        MustFit(rule);
        return new(rule, this, context);
    }

    /// <summary>The records a field of the subject is read from; null for a field of its own.</summary>
    internal RuleSource<TSubject>? RelatedSource(string field) => _related.GetValueOrDefault(field);

    private static IEnumerable<RuleField> Lifted(RuleFields<TSubject> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.All.Select(RuleField (field) => field switch
        {
            RuleField<TSubject> single => new RecordField<TSubject>(single),
            RuleCollectionField<TSubject> several => new RecordCollectionField<TSubject>(several),
            _ => throw new NotSupportedException(field.GetType().Name),
        });
    }
}
