using System.Linq.Expressions;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Rules.Evaluation;

/// <summary>
/// A rule made ready for one question: answers for a loaded subject, as an expression for a query, and with the reason. All three answer alike, always.
/// Made by <see cref="RuleSchema{TSubject}.Bind"/>; safe to use from many threads.
/// </summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
public sealed class BoundRule<TSubject>
{
    private readonly RuleTest<RuleSubject<TSubject>> _test;
    private readonly AllTest<RuleSubject<TSubject>>? _all;

    internal BoundRule(Rule rule, RuleSchema<TSubject> schema, RuleContext context)
    {
        (Rule, Schema, Context) = (rule, schema, context);
        _test = new SubjectBinder<TSubject>(schema, context).Bind(rule.Root);
        _all = _test as AllTest<RuleSubject<TSubject>>;
        Sources = RuleSources<TSubject>.Of(rule.Root, schema);
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>What it may ask.</summary>
    internal RuleSchema<TSubject> Schema { get; }

    /// <summary>What it is asked with.</summary>
    public RuleContext Context { get; }

    /// <summary>The records that must be loaded with a subject before <see cref="Holds"/> and <see cref="Explain"/> are asked.</summary>
    public IReadOnlyList<RuleSource<TSubject>> Sources { get; }

    /// <summary>Whether the rule holds for a subject.</summary>
    /// <param name="subject">The subject with the records of <see cref="Sources"/>.</param>
    /// <exception cref="RuleException"><c>crm.rule.overflow</c>.</exception>
    /// <exception cref="InvalidOperationException">Records of a source are not loaded.</exception>
    public bool Holds(RuleSubject<TSubject> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return _all is not null ? _all.Each(subject) : _test.Holds(subject);
    }

    /// <summary>The rule as a condition of a query. Its values are parameters.</summary>
    public Expression<Func<TSubject, bool>> ToExpression() => _test.ToExpression<TSubject>();

    /// <summary>The opposite of the rule as a condition of a query: true exactly where the rule does not hold.</summary>
    public Expression<Func<TSubject, bool>> ToOpposite() => _test.ToExpression<TSubject>(holds: false);

    /// <summary>Whether the rule holds, and why: read from the rule as it is written, and so the reference for both other ways.</summary>
    /// <param name="subject">The subject with the records of <see cref="Sources"/>.</param>
    public RuleTrace Explain(RuleSubject<TSubject> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new SubjectInterpreter<TSubject>(Schema, Context, Rule.Root).Trace(Rule.Root, subject);
    }
}
