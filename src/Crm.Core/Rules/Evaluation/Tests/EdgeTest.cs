using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition on the earliest or the latest of some records; false when there are none.</summary>
internal sealed class EdgeTest<TSubject, TFact>(FactSetTest<TSubject, TFact> facts, bool latest, RuleTest<TFact> test) : RuleTest<RuleSubject<TSubject>>
{
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, IEnumerable<TFact>>> s_where = (all, matches) => all.Where(matches);
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, bool>> s_edge = (ordered, matches) => ordered.Take(1).Any(matches);

    public override bool Holds(RuleSubject<TSubject> item)
    {
        var all = facts.InWindow(item);
        for (var i = 0; i < all.Length; i++)
        {
            var fact = all[latest ? all.Length - 1 - i : i];
            if (facts.Rest?.Holds(fact) != false) return test.Holds(fact);
        }

        return false;
    }

    public override Expression Express(Expression item, bool holds)
    {
        var fact = Expression.Parameter(typeof(TFact), "fact");
        var matching = Template.Apply(s_where, facts.Source.Records(item), facts.Matches());
        var matches = Expression.Lambda<Func<TFact, bool>>(test.Express(fact, holds: true), fact);
        var edge = Template.Apply(s_edge, facts.Source.Ordered(matching, latest), matches);
        return holds ? edge : Expression.Not(edge);
    }
}
