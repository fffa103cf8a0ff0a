using System.Linq.Expressions;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Rules.Evaluation;

/// <inheritdoc cref="FactSetTest{TSubject}" />
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TFact">The record.</typeparam>
internal sealed class FactSetTest<TSubject, TFact>(RuleSource<TSubject, TFact> source, RuleTest<TFact> which) : FactSetTest<TSubject>
{
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, bool>> s_any = (all, matches) => all.Any(matches);

    public RuleSource<TSubject, TFact> Source { get; } = source;

    public RuleTest<TFact> Which { get; } = which;

    public bool IsNever => Which is ConstantTest<TFact> { Value: false };

    /// <summary>The same records, of which a further condition holds.</summary>
    public FactSetTest<TSubject, TFact> And(RuleTest<TFact> condition) => new(Source, AllTest<TFact>.Of(Which, condition));

    public TFact[] Of(RuleSubject<TSubject> subject) => subject.Of<TFact>(Source);

    public override List<DateTimeOffset> Instants(RuleSubject<TSubject> subject)
    {
        var instants = new List<DateTimeOffset>();
        foreach (var fact in Of(subject))
        {
            if (Which.Holds(fact)) instants.Add(Source.At(fact));
        }

        return instants;
    }

    public override Expression Any(Expression subject, Func<Expression, Expression> suchThat)
    {
        var fact = Expression.Parameter(typeof(TFact), "fact");
        var matches = Expression.AndAlso(Which.Express(fact, holds: true), suchThat(Source.AtOf(fact)));
        return Template.Apply(s_any, Source.Records(subject), Expression.Lambda<Func<TFact, bool>>(matches, fact));
    }

    /// <summary>Which of the records, as a part of a query.</summary>
    public Expression<Func<TFact, bool>> Matches() => Which.ToExpression<TFact>();
}
