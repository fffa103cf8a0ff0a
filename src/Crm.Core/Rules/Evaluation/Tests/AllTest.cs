using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>All of some conditions.</summary>
internal sealed class AllTest<TItem> : RuleTest<TItem>
{
    private readonly RuleTest<TItem>[] _of;

    private AllTest(RuleTest<TItem>[] of) => _of = of;

    /// <summary>All of them, without those that always hold.</summary>
    public static RuleTest<TItem> Of(params IReadOnlyList<RuleTest<TItem>> of)
    {
        if (of.Any(t => t is ConstantTest<TItem> { Value: false })) return ConstantTest<TItem>.False;
        RuleTest<TItem>[] parts = [.. of.Where(t => t is not ConstantTest<TItem>)];
        return parts.Length switch { 0 => ConstantTest<TItem>.True, 1 => parts[0], _ => new AllTest<TItem>(parts) };
    }

    public override bool Holds(TItem item)
    {
        foreach (var test in _of)
        {
            if (!test.Holds(item)) return false;
        }

        return true;
    }

    public override Expression Express(Expression item, bool holds) => Joined.Of(_of, item, holds, and: holds);
}
