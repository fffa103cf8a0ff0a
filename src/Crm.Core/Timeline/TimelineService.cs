using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Telemetry;
using Crm.Core.Values;

namespace Crm.Core.Timeline;

/// <inheritdoc />
internal sealed class TimelineService(
    IRepository<Customer, CustomerId> customers, IEnumerable<ITimelineSource> sources, IEnumerable<ICustomerPresence> presence) : ITimeline
{
    /// <summary>The name of the order in cursors.</summary>
    internal const string CursorName = "timeline";

    private readonly IReadOnlyList<ITimelineSource> _sources = [.. sources.OrderBy(s => s.Kind, StringComparer.Ordinal)];

    public IReadOnlyList<string> Kinds => [.. _sources.Select(s => s.Kind).Distinct(StringComparer.Ordinal)];

    public async Task<Page<TimelineEntry>> OfAsync(
        CustomerId customer, PageRequest? page = null, IReadOnlyCollection<string>? kinds = null, CancellationToken ct = default)
    {
        using var activity = CrmTelemetry.Source.StartActivity("crm.timeline");
        var asked = Asked(kinds);
        var (size, after) = page is null ? (PageRequest.First.Size, null) : (page.Size, page.After);
        var before = Place(after);
        var present = await PresentAsync(asked, customer, ct);
        var found = new List<IReadOnlyList<TimelineEntry>>(present.Count);
        // One after the other: the sources of one scope may share a connection.
        foreach (var source in present) found.Add(await ReadAsync(source, customer, before, size + 1, ct));
        var entries = TimelineOrder.Newest(size + 1, found);
        return entries.Count <= size ? new(entries, null) : new([.. entries.Take(size)], CursorAfter(entries[size - 1]));
    }

    private List<ITimelineSource> Asked(IReadOnlyCollection<string>? kinds)
    {
        if (kinds is null) return [.. _sources];
        if (kinds.Any(k => !_sources.Any(s => s.Kind == k))) throw new CrmException(TimelineErrors.UnknownKind, "kinds");
        return [.. _sources.Where(s => kinds.Contains(s.Kind, StringComparer.Ordinal))];
    }

    // Most customers have few kinds of records.
    private async Task<IReadOnlyList<ITimelineSource>> PresentAsync(List<ITimelineSource> asked, CustomerId customer, CancellationToken ct)
    {
        if (presence.LastOrDefault() is { } store && await store.FindAsync(customer, [.. asked.SelectMany(s => s.Links)], ct) is { } present)
            return asked.FindAll(s => s.Links.Count == 0 || s.Links.Any(present.Contains));
        // Perhaps it was only added so far.
        return await customers.ExistsAsync(customer, ct) ? asked : throw new CrmException(CustomerErrors.NotFound, "customer");
    }

    // A repository reads at most 200 rows at once, so the one row more that tells whether a next page exists may need a second read.
    private static async Task<IReadOnlyList<TimelineEntry>> ReadAsync(
        ITimelineSource source, CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var first = await source.ReadAsync(customer, before, Math.Min(most, PageRequest.MaxSize), ct);
        if (most <= PageRequest.MaxSize || first.Count < PageRequest.MaxSize) return first;
        return [.. first, .. await source.ReadAsync(customer, first[^1].Position, most - PageRequest.MaxSize, ct)];
    }

    private static TimelinePosition? Place(Cursor? after)
    {
        if (after is null) return null;
        after.MustFit(CursorName);
        return new(Instant.FromMicroseconds(after.RequiredAt()), after.Id);
    }

    private static Cursor CursorAfter(TimelineEntry last) => new(CursorName, last.Id, Instant.ToMicroseconds(last.At));
}
