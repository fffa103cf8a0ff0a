using System.Linq.Expressions;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>The sum of a field of some records, each less a number, compared. Everything is a whole number, so that no order of adding matters.</summary>
internal sealed class SumTest<TSubject, TFact> : RuleTest<RuleSubject<TSubject>>
{
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, Func<TFact, long?>, long?>> s_sum = (all, matches, amount) => all.Where(matches).Sum(amount);

    private readonly FactSetTest<TSubject, TFact> _facts;
    private readonly RuleReading<TFact, long?> _amount;
    private readonly long _times;
    private readonly long _minus;
    private readonly OrderTest<long> _test;

    private SumTest(FactSetTest<TSubject, TFact> facts, RuleReading<TFact, long?> amount, long times, long minus, OrderTest<long> test) =>
        (_facts, _amount, _times, _minus, _test) = (facts, amount, times, minus, test);

    /// <summary>A comparison.</summary>
    /// <param name="facts">Which records.</param>
    /// <param name="figure">What of each.</param>
    /// <param name="minus">What is taken from each.</param>
    /// <param name="comparison">How.</param>
    /// <param name="value">With what.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-number</c>: what is taken from each has too many digits.</exception>
    public static RuleTest<RuleSubject<TSubject>> Of(FactSetTest<TSubject, TFact> facts, RuleFigure<TFact> figure, decimal minus, Comparison comparison, decimal value)
    {
        var counted = facts.And(figure.Counts);
        var (times, taken, decimals) = Scale(figure, minus);
        return ScaledComparison.Of(comparison, value, decimals) switch
        {
            (_, _, { } always) => ConstantTest<RuleSubject<TSubject>>.Of(always),
            var (how, whole, _) when counted.IsNever => ConstantTest<RuleSubject<TSubject>>.Of(new OrderTest<long>(how, whole).Holds(0)),
            var (how, whole, _) => new SumTest<TSubject, TFact>(counted, figure.Amount, times, taken, new(how, whole)),
        };
    }

    /// <summary>By what the figure of each record is multiplied, what is then taken from it, and how many decimals the result stands for.</summary>
    /// <param name="figure">What of each.</param>
    /// <param name="minus">What is taken from each.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-number</c>: what is taken from each has too many digits.</exception>
    public static (long Times, long Taken, int Decimals) Scale(RuleFigure<TFact> figure, decimal minus)
    {
        // As many more decimals as the number taken from each has: 2.5 from whole numbers is 25 from ten times as many.
        var (times, decimals) = (1L, figure.Decimals);
        long? taken;
        while ((taken = ScaledComparison.Exact(minus, decimals)) is null)
        {
            if (decimals == figure.Decimals + RuleLimits.MoreDecimals) throw new RuleException(RuleErrors.InvalidNumber, default, "an average compared with a number of at most two more decimals than the field has");
            (times, decimals) = (times * 10, decimals + 1);
        }

        return Math.Abs((decimal)taken.Value) > RuleLimits.LargestWhole ? throw new RuleException(RuleErrors.InvalidNumber, default, "a smaller number") : (times, taken.Value, decimals);
    }

    /// <summary>The figure of a record, multiplied, less what is taken from it, as a part of a query.</summary>
    public static Expression<Func<TFact, long?>> Each(RuleReading<TFact, long?> figure, long times, long taken)
    {
        var fact = Expression.Parameter(typeof(TFact), "fact");
        var amount = figure.Of(fact);
        if (times != 1) amount = Expression.Multiply(amount, RuleParameter<long?>.Of(times));
        if (taken != 0) amount = Expression.Subtract(amount, RuleParameter<long?>.Of(taken));
        return Expression.Lambda<Func<TFact, long?>>(amount, fact);
    }

    public override bool Holds(RuleSubject<TSubject> item)
    {
        Int128 sum = 0;
        var (rest, amount) = (_facts.Rest!, _amount.Function);
        foreach (var fact in _facts.InWindow(item))
        {
            if (rest.Holds(fact)) sum += ((Int128)amount(fact)!.Value * _times) - _minus;
        }

        return sum >= long.MinValue && sum <= long.MaxValue ? _test.Holds((long)sum) : throw new RuleException(RuleErrors.Overflow, default);
    }

    public override Expression Express(Expression item, bool holds)
    {
        var sum = Template.Apply(s_sum, _facts.Source.Records(item), _facts.Matches(), Each(_amount, _times, _minus));
        return holds ? _test.IsTrue(sum) : _test.IsFalse(sum);
    }
}
