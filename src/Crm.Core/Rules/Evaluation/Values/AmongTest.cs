using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A value is one of a list.</summary>
internal sealed class AmongTest<TValue> : ValueTest<TValue>
{
    private static readonly Expression<Func<TValue[], TValue, bool>> s_contains = (values, value) => values.AsEnumerable().Contains(value);

    private readonly TValue[] _values;
    private readonly HashSet<TValue> _set;

    public AmongTest(IEnumerable<TValue> values)
    {
        _set = [.. values];
        _values = [.. _set];
    }

    public override bool Holds(TValue value) => value is not null && _set.Contains(value);

    public override Expression IsTrue(Expression value) => Template.Apply(s_contains, RuleParameter<TValue[]>.Of(_values), value);

    public override Expression IsFalse(Expression value) => Expression.Not(IsTrue(value));
}
