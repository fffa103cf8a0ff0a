using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Survival;

/// <summary>Puts spans of customers in order.</summary>
public static class CustomerSpans
{
    /// <summary>Makes one span of those of a customer that overlap or follow each other, as contracts do that were renewed.</summary>
    /// <param name="spans">In any order.</param>
    /// <param name="gap">How many days may lie between for it to be one; 0 for none.</param>
    /// <returns>By customer, then start.</returns>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-span</c>.</exception>
    public static IReadOnlyList<CustomerSpan> Joined(IEnumerable<CustomerSpan> spans, int gap = 0)
    {
        if (gap < 0) throw new CrmException(AnalyticsErrors.InvalidSpan, "gap");
        var joined = new List<CustomerSpan>();
        foreach (var span in Checked(spans).OrderBy(s => s.Customer).ThenBy(s => s.Start).ThenBy(s => s.End ?? DateOnly.MaxValue))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Customer == span.Customer && (last.End is not { } end || span.Start.DayNumber - end.DayNumber <= gap))
                joined[^1] = last with { End = last.End is null || span.End is null ? null : Later(last.End.Value, span.End.Value) };
            else joined.Add(span);
        }

        return joined;
    }

    /// <summary>The spans, each refused that ends before it starts.</summary>
    internal static CustomerSpan[] Checked(IEnumerable<CustomerSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        CustomerSpan[] all = [.. spans];
        var wrong = Array.FindIndex(all, s => s.End < s.Start);
        return wrong < 0 ? all : throw new CrmException(AnalyticsErrors.InvalidSpan, $"spans/{wrong}");
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
