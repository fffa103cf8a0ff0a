using System.Linq.Expressions;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>How many records there are, compared with a whole number. Whether there is any is asked as that, which every database answers from an index.</summary>
internal sealed class CountTest<TSubject, TFact> : RuleTest<RuleSubject<TSubject>>
{
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, bool>> s_any = (all, matches) => all.Any(matches);
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, int>> s_count = (all, matches) => all.Count(matches);
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, IEnumerable<TFact>>> s_where = (all, matches) => all.Where(matches);
    private static readonly Expression<Func<IEnumerable<TFact>, int, bool>> s_more = (ordered, passedOver) => ordered.Skip(passedOver).Any();

    private readonly FactSetTest<TSubject, TFact> _facts;
    private readonly int _least;
    private readonly int _most;

    private CountTest(FactSetTest<TSubject, TFact> facts, int least, int most) => (_facts, _least, _most) = (facts, least, most);

    /// <summary>There is one.</summary>
    public static RuleTest<RuleSubject<TSubject>> Any(FactSetTest<TSubject, TFact> facts) => AtLeast(facts, 1);

    /// <summary>There are as many.</summary>
    public static RuleTest<RuleSubject<TSubject>> Of(FactSetTest<TSubject, TFact> facts, Comparison comparison, decimal value) => ScaledComparison.Of(comparison, value, 0) switch
    {
        (_, _, { } always) => ConstantTest<RuleSubject<TSubject>>.Of(always),
        (Comparison.GreaterOrEqual, var n, _) => AtLeast(facts, n),
        (Comparison.Greater, var n, _) => AtLeast(facts, n, 1),
        (Comparison.Less, var n, _) => NotTest<RuleSubject<TSubject>>.Of(AtLeast(facts, n)),
        (Comparison.LessOrEqual, var n, _) => NotTest<RuleSubject<TSubject>>.Of(AtLeast(facts, n, 1)),
        var (_, n, _) => Exactly(facts, n),
    };

    public override bool Holds(RuleSubject<TSubject> item)
    {
        if (_facts.Rest is not { } rest) return _facts.CountInWindow(item) is var all && all >= _least && all <= _most;
        var found = 0;
        foreach (var fact in _facts.InWindow(item))
        {
            if (!rest.Holds(fact)) continue;
            found++;
            if (found > _most) return false;
            if (found == _least && _most == int.MaxValue) return true;
        }

        return found >= _least;
    }

    public override Expression Express(Expression item, bool holds)
    {
        if (_least == 1 && _most == int.MaxValue)
        {
            var any = Template.Apply(s_any, _facts.Source.Records(item), _facts.Matches());
            return holds ? any : Expression.Not(any);
        }

        if (_most == int.MaxValue)
        {
            // Whoever has three is known after three. In their order, because the index they are read from has it.
            var ordered = _facts.Source.Ordered(Template.Apply(s_where, _facts.Source.Records(item), _facts.Matches()), latest: false);
            var more = Template.Apply(s_more, ordered, RuleParameter<int>.Of(_least - 1));
            return holds ? more : Expression.Not(more);
        }

        var count = Template.Apply(s_count, _facts.Source.Records(item), _facts.Matches());
        var wanted = RuleParameter<int>.Of(_least);
        return holds ? Expression.Equal(count, wanted) : Expression.NotEqual(count, wanted);
    }

    private static RuleTest<RuleSubject<TSubject>> Exactly(FactSetTest<TSubject, TFact> facts, long n)
    {
        if (n == 0) return NotTest<RuleSubject<TSubject>>.Of(AtLeast(facts, 1));
        return n < 0 || n >= int.MaxValue || facts.IsNever ? ConstantTest<RuleSubject<TSubject>>.False : new CountTest<TSubject, TFact>(facts, (int)n, (int)n);
    }

    // Nobody has two thousand million records.
    private static RuleTest<RuleSubject<TSubject>> AtLeast(FactSetTest<TSubject, TFact> facts, long n, int more = 0)
    {
        if (n >= int.MaxValue) return ConstantTest<RuleSubject<TSubject>>.False;
        var least = n + more;
        if (least <= 0) return ConstantTest<RuleSubject<TSubject>>.True;
        return facts.IsNever ? ConstantTest<RuleSubject<TSubject>>.False : new CountTest<TSubject, TFact>(facts, (int)least, int.MaxValue);
    }
}
