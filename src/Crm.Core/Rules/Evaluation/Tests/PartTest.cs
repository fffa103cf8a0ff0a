using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A record has a part such that.</summary>
/// <param name="parts">The parts.</param>
/// <param name="picked">Which of them are asked.</param>
/// <param name="test">What is asked of each.</param>
internal class PartTest<TRecord, TPart>(RuleReading<TRecord, IEnumerable<TPart>> parts, RuleTest<TPart> picked, RuleTest<TPart> test) : RuleTest<TRecord>
{
    private static readonly Expression<Func<IEnumerable<TPart>, Func<TPart, bool>, bool>> s_any = (all, matches) => all.Any(matches);

    private protected Func<TRecord, IEnumerable<TPart>> Parts { get; } = parts.Function;

    /// <summary>Which of them are asked; null for all.</summary>
    private protected Func<TPart, bool>? Picked { get; } = picked is ConstantTest<TPart> { Value: true } ? null : picked.Function;

    public override bool Holds(TRecord item)
    {
        foreach (var part in Parts(item))
        {
            if (Picked?.Invoke(part) != false && test.Holds(part)) return true;
        }

        return false;
    }

    public override Expression Express(Expression item, bool holds)
    {
        var part = Expression.Parameter(typeof(TPart), "part");
        var matches = Expression.Lambda<Func<TPart, bool>>(AllTest<TPart>.Of(picked, test).Express(part, holds: true), part);
        var any = Template.Apply(s_any, parts.Of(item), matches);
        return holds ? any : Expression.Not(any);
    }
}
