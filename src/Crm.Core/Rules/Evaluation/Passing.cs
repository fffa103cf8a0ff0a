using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>When a point in time that moves along with the question reaches an instant or a day, and when it passes it.</summary>
internal static class Passing
{
    private static readonly long s_last = DateTimeOffset.MaxValue.UtcTicks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Both instants, in UTC; those that lie in no calendar are left out.</summary>
    public static IEnumerable<DateTimeOffset> Of(Moment moment, RuleValue what, RuleClock clock) => what switch
    {
        RuleValue.OfDate day => Of(c => c.DayAt(moment).CompareTo(day.Value), clock),
        RuleValue.OfInstant instant => Of(moment, instant.Value, clock),
        _ => [],
    };

    /// <summary>Both instants for an instant.</summary>
    public static IEnumerable<DateTimeOffset> Of(Moment moment, DateTimeOffset instant, RuleClock clock) => Of(c => c.At(moment).CompareTo(instant), clock);

    /// <summary>The instant at which the day of the question is reached.</summary>
    public static IEnumerable<DateTimeOffset> Of(DateOnly day, RuleClock clock) => Of(c => c.Today.CompareTo(day), clock).Take(1);

    // A point in time only ever moves on, so the first question for which it is there can be halved down to.
    private static IEnumerable<DateTimeOffset> Of(Func<RuleClock, int> order, RuleClock clock)
    {
        if (First(o => o >= 0) is { } reached) yield return reached;
        if (First(o => o > 0) is { } passed) yield return passed;

        DateTimeOffset? First(Func<int, bool> isThere)
        {
            var (low, high) = (clock.AsOf.UtcTicks / TimeSpan.TicksPerMicrosecond, s_last);
            if (isThere(order(clock)) || !isThere(order(At(high)))) return null;
            while (high - low > 1)
            {
                var middle = low + ((high - low) / 2);
                if (isThere(order(At(middle)))) high = middle;
                else low = middle;
            }

            return At(high).AsOf;
        }

        RuleClock At(long microseconds) => new(new DateTimeOffset(microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero), clock.Zone);
    }
}
