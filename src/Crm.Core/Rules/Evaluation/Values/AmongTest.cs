using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A value is one of a list. Texts have <see cref="AmongTextsTest"/>.</summary>
internal readonly struct AmongTest<TValue> : IValueTest<TValue>
{
    private static readonly Expression<Func<TValue[], TValue, bool>> s_contains = (values, value) => values.AsEnumerable().Contains(value);

    // So few are looked through faster than a hash is made of one.
    private const int Few = 8;

    private readonly TValue[] _values;
    private readonly HashSet<TValue>? _set;

    public AmongTest(IEnumerable<TValue> values)
    {
        var set = new HashSet<TValue>(values);
        _values = [.. set];
        _set = _values.Length > Few ? set : null;
    }

    public bool Holds(TValue value)
    {
        if (value is null) return false;
        if (_set is { } set) return set.Contains(value);
        foreach (var wanted in _values)
        {
            if (EqualityComparer<TValue>.Default.Equals(value, wanted)) return true;
        }

        return false;
    }

    public Expression IsTrue(Expression value) => Template.Apply(s_contains, RuleParameter<TValue[]>.Of(_values), value);

    public Expression IsFalse(Expression value) => Expression.Not(IsTrue(value));
}
