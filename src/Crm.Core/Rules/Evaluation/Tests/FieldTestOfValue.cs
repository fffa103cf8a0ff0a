using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition on one field; false when the field is missing.</summary>
internal sealed class FieldTest<TRecord, TValue, TTest>(RuleReading<TRecord, TValue> read, TTest test) : RuleTest<TRecord>
    where TTest : struct, IValueTest<TValue>
{
    private static readonly Expression s_missing = Expression.Constant(null, typeof(TValue));

    private readonly Func<TRecord, TValue> _read = read.Function;
    private readonly TTest _test = test;

    public override bool Holds(TRecord item) => _test.Holds(_read(item));

    public override RuleTest<TOwner> OfParts<TOwner>(RuleReading<TOwner, IEnumerable<TRecord>> parts, RuleTest<TRecord> picked) =>
        new PartFieldTest<TOwner, TRecord, TValue, TTest>(parts, picked, this, _read, _test);

    public override Expression Express(Expression item, bool holds)
    {
        var value = read.Of(item);
        return holds ? _test.IsTrue(value) : Expression.OrElse(Expression.Equal(value, s_missing), _test.IsFalse(value));
    }
}
