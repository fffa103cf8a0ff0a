using System.Linq.Expressions;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Rules.Evaluation;

/// <inheritdoc cref="FactSetTest{TSubject}" />
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TFact">The record.</typeparam>
internal sealed class FactSetTest<TSubject, TFact> : FactSetTest<TSubject>
{
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, bool>> s_any = (all, matches) => all.Any(matches);

    private readonly long _from;
    private readonly long _to;

    /// <summary>Records of which a condition holds.</summary>
    public FactSetTest(RuleSource<TSubject, TFact> source, RuleTest<TFact> which)
        : this(source, which, which, long.MinValue, long.MaxValue)
    {
    }

    private FactSetTest(RuleSource<TSubject, TFact> source, RuleTest<TFact> which, RuleTest<TFact> rest, long from, long to)
    {
        (Source, Which, _from, _to) = (source, which, from, to);
        Rest = rest is ConstantTest<TFact> { Value: true } ? null : rest;
    }

    public RuleSource<TSubject, TFact> Source { get; }

    /// <summary>The whole condition, as queries ask it.</summary>
    public RuleTest<TFact> Which { get; }

    /// <summary>What is left to be asked of the loaded records in the window; null for nothing.</summary>
    public RuleTest<TFact>? Rest { get; }

    public bool IsNever => Which is ConstantTest<TFact> { Value: false };

    /// <summary>Records in a window of which a condition holds.</summary>
    /// <param name="source">The records.</param>
    /// <param name="which">The whole condition: which records count, the window, and what is asked of them.</param>
    /// <param name="rest">The same of loaded records, which all count, without the window.</param>
    /// <param name="window">The first instant inside, and the first no longer inside.</param>
    public static FactSetTest<TSubject, TFact> Within(RuleSource<TSubject, TFact> source, RuleTest<TFact> which, RuleTest<TFact> rest, (DateTimeOffset? From, DateTimeOffset? To) window) =>
        new(source, which, rest, window.From?.UtcTicks ?? long.MinValue, window.To?.UtcTicks ?? long.MaxValue);

    /// <summary>The same records, of which a further condition holds.</summary>
    public FactSetTest<TSubject, TFact> And(RuleTest<TFact> condition) =>
        new(Source, AllTest<TFact>.Of(Which, condition), Rest is null ? condition : AllTest<TFact>.Of(Rest, condition), _from, _to);

    /// <summary>How many are in the window, whatever else is asked of them.</summary>
    public int CountInWindow(RuleSubject<TSubject> subject)
    {
        var (first, end) = Window(subject.Loaded(Source));
        return Math.Max(0, end - first);
    }

    /// <summary>Those in the window, earliest first, whatever else is asked of them.</summary>
    public ReadOnlySpan<TFact> InWindow(RuleSubject<TSubject> subject)
    {
        var facts = (LoadedFacts<TFact>)subject.Loaded(Source);
        var (first, end) = Window(facts);
        return first < end ? facts.Records.AsSpan(first, end - first) : [];
    }

    public override List<DateTimeOffset> Instants(RuleSubject<TSubject> subject)
    {
        var instants = new List<DateTimeOffset>();
        foreach (var fact in InWindow(subject))
        {
            if (Rest?.Holds(fact) != false) instants.Add(Source.At(fact));
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

    private (int First, int End) Window(LoadedFacts facts) =>
        (_from == long.MinValue ? 0 : facts.Before(_from), _to > facts.Latest ? facts.Instants.Length : facts.Before(_to));
}
