using System.Linq.Expressions;
using Crm.Core.Values;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A subject is in a sample.</summary>
internal sealed class SampleTest<TRecord>(RuleReading<TRecord, int?> number, decimal percent, string salt) : RuleTest<TRecord>
{
    private static readonly Expression<Func<int?, long, long, long>> s_place = (n, factor, shift) => ((n!.Value * factor) + shift) % SampleNumber.Modulus;

    private readonly long _factor = SampleNumber.Of(salt).Factor;
    private readonly long _shift = SampleNumber.Of(salt).Shift;
    private readonly long _bound = SampleNumber.Bound(percent);

    public override bool Holds(TRecord item) => ((number.Function(item)!.Value * _factor) + _shift) % SampleNumber.Modulus < _bound;

    public override Expression Express(Expression item, bool holds)
    {
        var place = Template.Apply(s_place, number.Of(item), RuleParameter<long>.Of(_factor), RuleParameter<long>.Of(_shift));
        var bound = RuleParameter<long>.Of(_bound);
        return holds ? Expression.LessThan(place, bound) : Expression.GreaterThanOrEqual(place, bound);
    }
}
