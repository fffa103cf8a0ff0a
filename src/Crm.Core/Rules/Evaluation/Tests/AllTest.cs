using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Crm.Core.Rules.Evaluation;

/// <summary>All of some conditions.</summary>
internal sealed class AllTest<TItem> : RuleTest<TItem>
{
    private readonly RuleTest<TItem>[] _of;
    private readonly RuleTest<TItem>[] _asked;

    private AllTest(RuleTest<TItem>[] of, RuleTest<TItem>[] asked) => (_of, _asked) = (of, asked);

    /// <summary>All of them, without those that always hold.</summary>
    public static RuleTest<TItem> Of(params RuleTest<TItem>[] of) => Of(of, static parts => parts);

    /// <summary>The same, asked in memory as fewer conditions.</summary>
    /// <param name="of">The conditions.</param>
    /// <param name="together">Makes the fewer of those that are left, in their order.</param>
    public static RuleTest<TItem> Of(RuleTest<TItem>[] of, Func<RuleTest<TItem>[], RuleTest<TItem>[]> together)
    {
        if (Array.Exists(of, static t => t is ConstantTest<TItem> { Value: false })) return ConstantTest<TItem>.False;
        var parts = Array.Exists(of, static t => t is ConstantTest<TItem>) ? Array.FindAll(of, static t => t is not ConstantTest<TItem>) : of;
        return parts.Length switch { 0 => ConstantTest<TItem>.True, 1 => parts[0], _ => new AllTest<TItem>(parts, together(parts)) };
    }

    public override bool Holds(TItem item) => Each(item);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Each(TItem item)
    {
        foreach (var test in _asked)
        {
            if (!test.Holds(item)) return false;
        }

        return true;
    }

    public override Expression Express(Expression item, bool holds) => Joined.Of(_of, item, holds, and: holds);
}
