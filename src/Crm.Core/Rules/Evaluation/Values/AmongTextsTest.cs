using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A text is one of a list, letter by letter.</summary>
internal readonly struct AmongTextsTest : IValueTest<string?>
{
    private static readonly Expression<Func<string?[], string?, bool>> s_contains = (values, value) => values.AsEnumerable().Contains(value);

    private const int Few = 8;

    private readonly string?[] _values;
    private readonly HashSet<string?>? _set;

    public AmongTextsTest(IEnumerable<string?> values)
    {
        _values = [.. values.Distinct(StringComparer.Ordinal)];
        _set = _values.Length > Few ? new(_values, StringComparer.Ordinal) : null;
    }

    public bool Holds(string? value)
    {
        if (value is null) return false;
        if (_set is { } set) return set.Contains(value);
        foreach (var wanted in _values)
        {
            if (string.Equals(value, wanted, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public Expression IsTrue(Expression value) => Template.Apply(s_contains, RuleParameter<string?[]>.Of(_values), value);

    public Expression IsFalse(Expression value) => Expression.Not(IsTrue(value));
}
