using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>The exact complement.</summary>
internal sealed class NotTest<TItem> : RuleTest<TItem>
{
    private readonly RuleTest<TItem> _of;

    private NotTest(RuleTest<TItem> of) => _of = of;

    public static RuleTest<TItem> Of(RuleTest<TItem> of) => of switch
    {
        ConstantTest<TItem> constant => ConstantTest<TItem>.Of(!constant.Value),
        NotTest<TItem> not => not._of,
        _ => new NotTest<TItem>(of),
    };

    public override bool Holds(TItem item) => !_of.Holds(item);

    public override Expression Express(Expression item, bool holds) => _of.Express(item, !holds);
}
