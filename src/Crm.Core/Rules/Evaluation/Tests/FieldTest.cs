using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition on one field; false when the field is missing.</summary>
internal sealed class FieldTest<TRecord, TValue>(RuleReading<TRecord, TValue> read, ValueTest<TValue> test) : RuleTest<TRecord>
{
    private static readonly Expression s_missing = Expression.Constant(null, typeof(TValue));

    private readonly Func<TRecord, TValue> _read = read.Function;

    public override bool Holds(TRecord item) => test.Holds(_read(item));

    public override Expression Express(Expression item, bool holds)
    {
        var value = read.Of(item);
        return holds ? test.IsTrue(value) : Expression.OrElse(Expression.Equal(value, s_missing), test.IsFalse(value));
    }
}
