using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition on the record of a subject.</summary>
internal sealed class OfRecordTest<TSubject> : RuleTest<RuleSubject<TSubject>>
{
    private readonly RuleTest<TSubject> _of;

    private OfRecordTest(RuleTest<TSubject> of) => _of = of;

    public static RuleTest<RuleSubject<TSubject>> Of(RuleTest<TSubject> of) =>
        of is ConstantTest<TSubject> constant ? ConstantTest<RuleSubject<TSubject>>.Of(constant.Value) : new OfRecordTest<TSubject>(of);

    public override bool Holds(RuleSubject<TSubject> item) => _of.Holds(item.Record);

    public override Expression Express(Expression item, bool holds) => _of.Express(item, holds);
}
