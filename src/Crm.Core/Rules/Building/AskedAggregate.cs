using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>A number or amount made of some records: compared with a value, or with that of all others.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TValue">What it is compared with.</typeparam>
public sealed class AskedAggregate<TSubject, TValue> : AskedOrder<TSubject, TValue>
{
    internal AskedAggregate(Aggregate figure, Func<TValue, RuleValue> write)
        : base((comparison, value) => new AggregateNode(figure, comparison, value), write) => Figure = figure;

    /// <summary>The figure of the tree.</summary>
    public Aggregate Figure { get; }

    /// <summary>Among the best so many of all who have the figure; ties are all in.</summary>
    /// <param name="number">From 1 to 1 000 000.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
    public Condition<TSubject> IsInTop(int number) => Ranked(top: true, RankShare.OfNumber(number));

    /// <summary>Among the best so many per cent of all who have the figure, rounded up; ties are all in.</summary>
    /// <param name="percent">More than 0, at most 100, four digits behind the point.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
    public Condition<TSubject> IsInTopPercent(decimal percent) => Ranked(top: true, RankShare.OfPercent(percent));

    /// <summary>Among the least so many of all who have the figure; ties are all in.</summary>
    /// <param name="number">From 1 to 1 000 000.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
    public Condition<TSubject> IsInBottom(int number) => Ranked(top: false, RankShare.OfNumber(number));

    /// <summary>Among the least so many per cent of all who have the figure, rounded up; ties are all in.</summary>
    /// <param name="percent">More than 0, at most 100, four digits behind the point.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
    public Condition<TSubject> IsInBottomPercent(decimal percent) => Ranked(top: false, RankShare.OfPercent(percent));

    private Condition<TSubject> Ranked(bool top, RankShare share) => new(new RankNode(Figure, top, share));
}
