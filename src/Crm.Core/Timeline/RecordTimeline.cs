using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Timeline;

/// <summary>
/// What was done to the customer's own record, from the audit: added, owner changed, archived, stage moved. Changes
/// that raised no event are not worth a line and left out.
/// </summary>
internal sealed class RecordTimeline(IAuditTrail audit) : ITimelineSource
{
    private const string EventPrefix = "crm.";

    // The lifecycle is a record of its own; named here by its stable name, because it may know the timeline.
    private static readonly IReadOnlyList<string> s_types = [Customer.TypeName, "lifecycle"];

    public string Kind => "record";

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var found = new List<TimelineEntry>(most);
        var cursor = before is { } place ? new Cursor("audit", place.Id, Instant.ToMicroseconds(place.At)) : null;
        do
        {
            var page = await audit.AboutAsync(customer.Value, s_types, new(most, cursor), ct);
            found.AddRange(page.Items.Where(e => e.Events.Length > 0).Select(Entry));
            cursor = page.Next;
        }
        while (cursor is not null && found.Count < most);

        return [.. found.Take(most)];
    }

    private static TimelineEntry Entry(AuditEntry entry)
    {
        var names = entry.Events.Split(' ').Select(n => n.StartsWith(EventPrefix, StringComparison.Ordinal) ? n[EventPrefix.Length..] : n).Distinct(StringComparer.Ordinal).ToList();
        return new(entry.At, "record", entry.Id, names[0])
        {
            Text = names.Count > 1 ? string.Join(", ", names) : null,
            By = entry.User,
        };
    }
}
