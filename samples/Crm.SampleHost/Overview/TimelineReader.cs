using Crm.Core;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.SampleHost.Overview;

/// <summary>A customer's timeline in words; what stages a customer moved between is in the audit.</summary>
public sealed class TimelineReader(ICrm crm, IAuditTrail audit)
{
    private const string RecordKind = "record";
    private const string Moved = "lifecycle.moved";

    public async Task<Page<TimelineLine>> OfAsync(CustomerId customer, PageRequest page, CancellationToken ct)
    {
        var entries = await crm.Timeline.OfAsync(customer, page, ct: ct);
        var moves = entries.Items.Any(e => e.What == Moved) ? await MovesAsync(customer, ct) : [];
        return new([.. entries.Items.Select(e => Line(e, moves.GetValueOrDefault(e.Id)))], entries.Next);
    }

    private async Task<Dictionary<Guid, string>> MovesAsync(CustomerId customer, CancellationToken ct)
    {
        var records = await RecordsAsync(customer, ct);
        var moves = records
            .Select(r => (r.Entry.Id, Change: r.Changes.FirstOrDefault(c => c.Field == nameof(Lifecycle.Stage))))
            .Where(m => m.Change is not null)
            .ToDictionary(m => m.Id, m => Move(m.Change!.Old, m.Change.New));
        // Of a record written in bulk the audit keeps no first values: they are what its first change tells as old, or what it says still.
        if (records is [{ Changes.Count: 0 } begun, ..]) moves[begun.Entry.Id] = Move(null, await FirstStageAsync(customer, records, ct));
        return moves;
    }

    private async Task<List<AuditRecord>> RecordsAsync(CustomerId customer, CancellationToken ct)
    {
        var records = new List<AuditRecord>();
        Cursor? after = null;
        do
        {
            var page = await audit.OfRecordAsync(Lifecycle.TypeName, customer.Value, new(PageRequest.MaxSize, after), ct);
            records.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        return records;
    }

    private async Task<string?> FirstStageAsync(CustomerId customer, List<AuditRecord> records, CancellationToken ct) =>
        records.SelectMany(r => r.Changes).FirstOrDefault(c => c.Field == nameof(Lifecycle.Stage)) is { } left
            ? left.Old
            : (await crm.Lifecycles.OfAsync(customer, ct)).Stage.ToString();

    private static string Move(string? from, string? to) => $"{from ?? nameof(LifecycleStage.Prospect)} → {to ?? nameof(LifecycleStage.Prospect)}";

    // What a record's own entries say beside their code are further codes.
    private static TimelineLine Line(TimelineEntry entry, string? move) =>
        new(entry.At, TimelineWords.Of(entry.What), entry.Kind == RecordKind ? move : entry.Text, entry.Amount);
}
