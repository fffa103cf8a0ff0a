using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>At least one of some conditions.</summary>
internal sealed class AnyTest<TItem> : RuleTest<TItem>
{
    private readonly RuleTest<TItem>[] _of;

    private AnyTest(RuleTest<TItem>[] of) => _of = of;

    /// <summary>At least one of them, without those that never hold.</summary>
    public static RuleTest<TItem> Of(params IReadOnlyList<RuleTest<TItem>> of)
    {
        if (of.Any(t => t is ConstantTest<TItem> { Value: true })) return ConstantTest<TItem>.True;
        RuleTest<TItem>[] parts = [.. of.Where(t => t is not ConstantTest<TItem>)];
        return parts.Length switch { 0 => ConstantTest<TItem>.False, 1 => parts[0], _ => new AnyTest<TItem>(parts) };
    }

    public override bool Holds(TItem item)
    {
        foreach (var test in _of)
        {
            if (test.Holds(item)) return true;
        }

        return false;
    }

    public override Expression Express(Expression item, bool holds) => Joined.Of(_of, item, holds, and: !holds);
}
