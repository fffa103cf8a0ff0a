using System.Collections.Frozen;
using System.Linq.Expressions;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema.Fields;

namespace Crm.Core.Rules.Schema;

/// <summary>Fields of records that go with a subject, asked as its own: where its lifecycle stands, which needs it has.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
public sealed class RelatedFields<TSubject>
{
    private RelatedFields(RuleSource<TSubject> source, IReadOnlyList<RuleField> fields, IReadOnlyDictionary<string, string> labels) => (Source, Fields, Labels) = (source, fields, labels);

    /// <summary>The records.</summary>
    public RuleSource<TSubject> Source { get; }

    /// <summary>The fields, as those of the subject.</summary>
    internal IReadOnlyList<RuleField> Fields { get; }

    /// <summary>What Vietnamese explanations call them, by their names.</summary>
    internal IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>Fields of the one record of a source that a condition picks.</summary>
    /// <typeparam name="TFact">The record.</typeparam>
    /// <param name="source">The records.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="picked">Which record; at most one. Null when there is at most one anyway. Must not depend on a value that may be missing.</param>
    public static RelatedFields<TSubject> Of<TFact>(RuleSource<TSubject, TFact> source, RuleFields<TFact> fields, Expression<Func<TFact, bool>>? picked = null)
    {
        var (read, which) = Reading(source, picked);
        return new(source, [.. fields.All.Select(RuleField (f) => f is RuleField<TFact> single
            ? new PartField<RuleSubject<TSubject>, TFact>(f.Name, read, which, single) { Meaning = f.Meaning }
            : new PickedCollectionField<RuleSubject<TSubject>, TFact>(read, which, (RuleCollectionField<TFact>)f))], fields.Labels);
    }

    /// <summary>A field of each of the records of a source that a condition picks, as a collection of the subject.</summary>
    /// <typeparam name="TFact">The record.</typeparam>
    /// <param name="source">The records.</param>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="field">Adds the one field.</param>
    /// <param name="picked">Which records; null for all. Must not depend on a value that may be missing.</param>
    /// <param name="vietnamese">What explanations in Vietnamese call it; null for its name.</param>
    public static RelatedFields<TSubject> Each<TFact>(RuleSource<TSubject, TFact> source, string name, string meaning, Action<RuleFields<TFact>> field, Expression<Func<TFact, bool>>? picked = null, string? vietnamese = null)
    {
        var (read, which) = Reading(source, picked);
        return new(source, [new PartsField<RuleSubject<TSubject>, TFact>(name, read, which, RuleFields<TFact>.Single(field)) { Meaning = meaning }], vietnamese is null ? FrozenDictionary<string, string>.Empty : new Dictionary<string, string>(StringComparer.Ordinal) { [name] = vietnamese });
    }

    private static (RuleReading<RuleSubject<TSubject>, IEnumerable<TFact>> Read, RuleTest<TFact> Which) Reading<TFact>(RuleSource<TSubject, TFact> source, Expression<Func<TFact, bool>>? picked)
    {
        RuleTest<TFact> which = picked is null ? ConstantTest<TFact>.True : new LambdaTest<TFact>(picked);
        var subject = Expression.Parameter(typeof(TSubject), "subject");
        return (
            RuleReading<RuleSubject<TSubject>, IEnumerable<TFact>>.OfSubject(Expression.Lambda<Func<TSubject, IEnumerable<TFact>>>(source.Records(subject), subject), s => s.Of<TFact>(source)),
            source.Counting is { } counting ? AllTest<TFact>.Of(counting, which) : which);
    }
}
