using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Some of the records of a subject, made ready for one question.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
internal abstract class FactSetTest<TSubject>
{
    /// <summary>When they happened, earliest first.</summary>
    public abstract List<DateTimeOffset> Instants(RuleSubject<TSubject> subject);

    /// <summary>Whether there is one such that: the condition is given the instant of the record.</summary>
    public abstract Expression Any(Expression subject, Func<Expression, Expression> suchThat);
}
