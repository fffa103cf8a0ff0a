using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A field has a value.</summary>
internal sealed class KnownTest<TRecord, TValue>(RuleReading<TRecord, TValue> read) : RuleTest<TRecord>
{
    private static readonly Expression s_missing = Expression.Constant(null, typeof(TValue));

    private readonly Func<TRecord, TValue> _read = read.Function;

    public override bool Holds(TRecord item) => _read(item) is not null;

    public override Expression Express(Expression item, bool holds) =>
        holds ? Expression.NotEqual(read.Of(item), s_missing) : Expression.Equal(read.Of(item), s_missing);
}
