using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>Records of one kind of subject, with the ways to read them. Made by <see cref="RuleSource{TSubject, TFact}.Of"/>.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
public abstract class RuleSource<TSubject> : RuleSource
{
    private protected RuleSource(string name, IEnumerable<RuleField> fields)
        : base(name, fields)
    {
    }

    /// <summary>The type of its records.</summary>
    public abstract Type RecordType { get; }

    /// <summary>Some of its records, made ready for one question.</summary>
    internal abstract FactSetTest<TSubject> Bind(FactSet facts, RuleContext context);

    /// <summary>A figure of its records compared with a value.</summary>
    internal abstract RuleTest<RuleSubject<TSubject>> Bind(Aggregate aggregate, Comparison comparison, RuleValue value, RuleContext context);

    /// <summary>Whether there are any of the records a figure is made of.</summary>
    internal abstract RuleTest<RuleSubject<TSubject>> HasFigure(Aggregate aggregate, RuleContext context);

    /// <summary>Whether a set of records may be another one at a later question although no record changed; null when time alone changes nothing.</summary>
    internal abstract RuleTest<RuleSubject<TSubject>>? Band(FactSet facts, RuleContext before, RuleContext after);

    /// <summary>A figure, read in a query: a number of whole units; null when there is none. For ranks.</summary>
    internal abstract System.Linq.Expressions.Expression<Func<TSubject, long?>> Express(Aggregate aggregate, RuleContext context);

    /// <summary>The value a figure read in a query stands for.</summary>
    internal abstract RuleValue ValueOf(Aggregate aggregate, long whole, RuleContext context);

    /// <summary>Those of its records that a set holds, as the interpreter reads them, earliest first.</summary>
    internal abstract IReadOnlyList<RuleFact> Read(RuleSubject<TSubject> subject, FactSet facts, string? field, RuleValue? against, RuleContext context);

    /// <summary>When something about a set of its records could change although no record does, in no order.</summary>
    internal abstract IEnumerable<DateTimeOffset> Changes(RuleSubject<TSubject> subject, FactSet facts, RuleContext context);
}
