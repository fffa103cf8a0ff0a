namespace Crm.Core.Timeline;

/// <summary>The order of every timeline: newest first, ties by id, largest first.</summary>
public static class TimelineOrder
{
    /// <summary>The newest entries of several lists together.</summary>
    /// <param name="most">At most this many.</param>
    /// <param name="lists">The lists, in any order.</param>
    public static IReadOnlyList<TimelineEntry> Newest(int most, params IEnumerable<IEnumerable<TimelineEntry>> lists) =>
        [.. lists.SelectMany(entries => entries).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(most)];
}
