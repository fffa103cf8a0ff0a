using Crm.Core.Settings;
using Crm.Core.Values;

namespace Crm.Core.Lifecycles;

/// <summary>Where a customer stands, from purchases and the clock alone: no state, the same answer for the same input.</summary>
public static class LifecycleDerivation
{
    // Longer than any relation to a customer; keeps sums within the calendar.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(36_500);

    /// <summary>The stage at an instant and when it changes next.</summary>
    /// <param name="purchases">When the customer bought.</param>
    /// <param name="asOf">The instant; before the last purchase it is taken as that purchase.</param>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    /// <returns>Never <see cref="LifecycleStage.Loyal"/>: that is for rules to say.</returns>
    public static LifecycleStanding At(PurchaseInstants purchases, DateTimeOffset asOf, LifecycleOptions options)
    {
        if (purchases.First is not { } first || purchases.Last is not { } last) return new(LifecycleStage.Prospect, null);
        var now = asOf < last ? last : asOf;
        var lapses = LapsesAt(purchases.Count, first, last, options);
        if (now >= lapses) return new(LifecycleStage.Lapsed, null);

        if (WonBackAt(purchases, first, options) is { } wonBack && Later(wonBack, options.WonBackFor) is var wonBackUntil && now < wonBackUntil)
            return new(LifecycleStage.WonBack, Earliest(wonBackUntil, lapses));
        if (purchases.Count > 1) return new(LifecycleStage.Repeat, lapses);

        var newUntil = Later(first, options.NewFor);
        return now < newUntil ? new(LifecycleStage.New, Earliest(newUntil, lapses)) : new(LifecycleStage.Repeat, lapses);
    }

    // The last purchase made by a customer who had lapsed by then; null for none among the recent ones.
    private static DateTimeOffset? WonBackAt(PurchaseInstants purchases, DateTimeOffset first, LifecycleOptions options)
    {
        for (var i = purchases.Recent.Count - 1; i >= 0; i--)
        {
            var before = i > 0 ? purchases.Recent[i - 1] : purchases.OlderLast;
            if (before is { } previous && purchases.Recent[i] >= LapsesAt(purchases.OlderCount + i, first, previous, options)) return purchases.Recent[i];
        }

        return null;
    }

    private static DateTimeOffset LapsesAt(int count, DateTimeOffset first, DateTimeOffset last, LifecycleOptions options)
    {
        if (count < 2) return Later(last, options.LapsedAfter);
        var meanTicks = (decimal)(last - first).Ticks / (count - 1);
        var ticks = Math.Min(meanTicks * (decimal)options.LapsedAfterIntervals, s_longest.Ticks);
        var own = TimeSpan.FromTicks((long)ticks);
        return Later(last, own > options.NeverLapsedBefore ? own : options.NeverLapsedBefore);
    }

    private static DateTimeOffset Later(DateTimeOffset from, TimeSpan by) =>
        DateTimeOffset.MaxValue - from <= by ? Instant.Utc(DateTimeOffset.MaxValue) : Instant.Utc(from + by);

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
