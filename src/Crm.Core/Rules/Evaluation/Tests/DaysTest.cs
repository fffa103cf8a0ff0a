using System.Linq.Expressions;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>On how many days of the zone there are records, compared.</summary>
internal sealed class DaysTest<TSubject, TFact>(FactSetTest<TSubject, TFact> facts, LocalDays days, Comparison comparison, long wanted) : RuleTest<RuleSubject<TSubject>>
{
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, Func<TFact, int>, int>> s_days = (all, matches, day) => all.Where(matches).Select(day).Distinct().Count();
    private static readonly Expression<Func<DateTimeOffset, LocalDays, int>> s_day = (at, local) => LocalDays.DayOf(at, local);

    private readonly OrderTest<long> _test = new(comparison, wanted);

    public override bool Holds(RuleSubject<TSubject> item)
    {
        var found = new HashSet<int>();
        foreach (var fact in facts.InWindow(item))
        {
            if (facts.Rest?.Holds(fact) != false) found.Add(LocalDays.DayOf(facts.Source.At(fact), days));
        }

        return _test.Holds(found.Count);
    }

    public override Expression Express(Expression item, bool holds)
    {
        var fact = Expression.Parameter(typeof(TFact), "fact");
        var day = Expression.Lambda<Func<TFact, int>>(Day(facts.Source.AtOf(fact), days), fact);
        var count = Expression.Convert(Expression.Convert(Template.Apply(s_days, facts.Source.Records(item), facts.Matches(), day), typeof(long)), typeof(long?));
        return holds ? _test.IsTrue(count) : _test.IsFalse(count);
    }

    /// <summary>The day an instant falls on, as a part of a query.</summary>
    public static Expression Day(Expression at, LocalDays days) => Template.Apply(s_day, at, RuleParameter<LocalDays>.Of(days));
}
