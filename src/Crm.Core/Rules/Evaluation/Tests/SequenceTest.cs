using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Records one after the other, each strictly later than the one before.</summary>
/// <param name="steps">The records of each step, at least two.</param>
/// <param name="within">From the first to the last; null for any time.</param>
/// <param name="between">Records of which there may be none between the first and the last; null for no such.</param>
internal sealed class SequenceTest<TSubject>(IReadOnlyList<FactSetTest<TSubject>> steps, TimeSpan? within, FactSetTest<TSubject>? between) : RuleTest<RuleSubject<TSubject>>
{
    private static readonly Expression<Func<DateTimeOffset, DateTimeOffset, TimeSpan, bool>> s_within = (first, last, most) => Elapsed.IsWithin(first, last, most);

    public override bool Holds(RuleSubject<TSubject> item) =>
        Find([.. steps.Select(s => s.Instants(item))], within, between?.Instants(item)) is not null;

    /// <summary>The instants of a sequence; null when there is none. Of each step the earliest after the one before: later ones only leave more between.</summary>
    public static IReadOnlyList<DateTimeOffset>? Find(IReadOnlyList<List<DateTimeOffset>> steps, TimeSpan? within, List<DateTimeOffset>? between)
    {
        var found = new DateTimeOffset[steps.Count];
        foreach (var first in steps[0])
        {
            found[0] = first;
            for (var i = 1; i < found.Length; i++)
            {
                var next = After(steps[i], found[i - 1]);
                // A later first step finds nothing after it either.
                if (next == steps[i].Count) return null;
                found[i] = steps[i][next];
            }

            var last = found[^1];
            if (within is { } most && !Elapsed.IsWithin(first, last, most)) continue;
            if (between is null || After(between, first) is var inside && (inside == between.Count || between[inside] >= last)) return found;
        }

        return null;
    }

    public override Expression Express(Expression item, bool holds)
    {
        var sequence = Step(item, 0, null, null);
        return holds ? sequence : Expression.Not(sequence);
    }

    // How many are not later than an instant: the index of the first that is.
    private static int After(List<DateTimeOffset> instants, DateTimeOffset at)
    {
        var (low, high) = (0, instants.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (instants[middle] > at) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private Expression Step(Expression subject, int index, Expression? first, Expression? before) => steps[index].Any(subject, at =>
    {
        var isLast = index == steps.Count - 1;
        Expression? later = before is null ? null : Expression.GreaterThan(at, before);
        Expression rest = isLast ? AtTheEnd(subject, first!, at) : Step(subject, index + 1, first ?? at, at);
        return later is null ? rest : Expression.AndAlso(later, rest);
    });

    private Expression AtTheEnd(Expression subject, Expression first, Expression last)
    {
        Expression? near = within is { } most ? Template.Apply(s_within, first, last, RuleParameter<TimeSpan>.Of(most)) : null;
        Expression? alone = between is null ? null : Expression.Not(between.Any(subject, at => Expression.AndAlso(Expression.GreaterThan(at, first), Expression.LessThan(at, last))));
        if (near is null || alone is null) return near ?? alone ?? Expression.Constant(true);
        return Expression.AndAlso(near, alone);
    }
}
