using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A record has a part such that.</summary>
internal sealed class PartTest<TRecord, TPart>(RuleReading<TRecord, IEnumerable<TPart>> parts, RuleTest<TPart> test) : RuleTest<TRecord>
{
    private static readonly Expression<Func<IEnumerable<TPart>, Func<TPart, bool>, bool>> s_any = (all, matches) => all.Any(matches);

    private readonly Func<TRecord, IEnumerable<TPart>> _parts = parts.Function;

    public override bool Holds(TRecord item)
    {
        var all = _parts(item);
        if (all is not IReadOnlyList<TPart> list) return all.Any(test.Holds);
        for (var i = 0; i < list.Count; i++)
        {
            if (test.Holds(list[i])) return true;
        }

        return false;
    }

    public override Expression Express(Expression item, bool holds)
    {
        var part = Expression.Parameter(typeof(TPart), "part");
        var matches = Expression.Lambda<Func<TPart, bool>>(test.Express(part, holds: true), part);
        var any = Template.Apply(s_any, parts.Of(item), matches);
        return holds ? any : Expression.Not(any);
    }
}
