using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Events;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Kills;

/// <summary>What must hold after a kill, read straight from the tables.</summary>
internal sealed class Check(IServiceProvider services)
{
    private const int SequenceBits = 20; // as CommitRecorder counts: the version above, the event's place below

    private readonly List<string> _violations = [];

    public IReadOnlyList<string> Violations => _violations;

    public int Commits { get; private set; }

    public int Events { get; private set; }

    public int Effects { get; private set; }

    public void Refuse(string violation) => _violations.Add(violation);

    /// <summary>Nothing acknowledged is gone, and whatever is there is whole.</summary>
    public async Task RecordsAsync(IReadOnlyList<Acknowledgement> acknowledged)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDb>();
        var customers = await db.Set<Customer>().AsNoTracking().AsSplitQuery().OrderBy(c => c.Id).ToListAsync();
        var purchases = await db.Set<Purchase>().AsNoTracking().ToListAsync();
        var interactions = await db.Set<Interaction>().AsNoTracking().ToListAsync();
        List<AggregateRoot> records = [.. customers, .. purchases, .. interactions, .. await db.Set<Lifecycle>().AsNoTracking().ToListAsync()];
        var versions = records.ToDictionary(r => (r.AggregateType, r.Key), r => r.Version);

        foreach (var promise in acknowledged)
        {
            var stored = versions.GetValueOrDefault((promise.Record, promise.Id));
            Must(stored >= promise.Version, $"acknowledged and lost: {promise} (stored version {stored})");
        }

        var messages = await db.Set<OutboxMessage>().AsNoTracking().ToListAsync();
        var pointsAdded = messages.Where(m => m.EventName == "crm.customer.contact-point-changed").GroupBy(m => m.AggregateId).ToDictionary(g => g.Key, g => g.Count());
        foreach (var customer in customers)
        {
            Must(customer.ContactPoints.Count == Writer.ContactPoints + pointsAdded.GetValueOrDefault(customer.Key), $"contact points missing: {customer}");
            Must(customer is { ExternalIds.Count: 1, Addresses.Count: 1 }, $"parts missing: {customer}");
        }

        foreach (var purchase in purchases)
            Must(purchase.Lines.Count == Writer.Lines && purchase.Lines.Sum(l => l.TotalMinor) == purchase.TotalMinor, $"lines missing: {purchase}");
        foreach (var interaction in interactions) Must(interaction.Participants.Count == Writer.Participants, $"participants missing: {interaction}");
        await JournalAsync(db, versions, messages);
    }

    /// <summary>Every event had its effect, once, in the order of its record.</summary>
    public async Task EffectsAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDb>();
        var messages = await db.Set<OutboxMessage>().AsNoTracking().ToDictionaryAsync(m => m.Id);
        var effects = await db.Effects.AsNoTracking().OrderBy(e => e.Number).ToListAsync();
        var counters = await db.Counters.AsNoTracking().ToDictionaryAsync(c => c.Record, c => c.Count);
        Effects = effects.Count;
        var times = effects.GroupBy(e => e.MessageId).ToDictionary(g => g.Key, g => g.Count());
        foreach (var message in messages.Values)
        {
            var count = times.GetValueOrDefault(message.Id);
            Must(count == 1, $"{message.EventName} of {message.AggregateId} had {count} effects");
        }

        Must(times.Keys.All(messages.ContainsKey), "an effect without an event");
        foreach (var record in effects.GroupBy(e => e.Record))
            Must(counters.GetValueOrDefault(record.Key) == record.Count(), $"{record.Count()} effects of {record.Key}, counted {counters.GetValueOrDefault(record.Key)}");
        foreach (var record in effects.Where(e => messages.ContainsKey(e.MessageId)).Select(e => messages[e.MessageId]).GroupBy(m => (m.AggregateType, m.AggregateId)))
        {
            var sequence = record.Select(m => m.Sequence).ToList();
            Must(sequence.SequenceEqual(sequence.Order()), $"out of order: {record.Key}");
        }
    }

    private async Task JournalAsync(HostDb db, Dictionary<(string Type, Guid Id), long> versions, List<OutboxMessage> messages)
    {
        var entries = await db.Set<AuditEntry>().AsNoTracking().ToListAsync();
        var values = (await db.Set<AuditValues>().AsNoTracking().Select(v => v.EntryId).ToListAsync()).ToHashSet();
        Commits = entries.Count;
        Events = messages.Count;
        var audited = entries.GroupBy(e => (e.AggregateType, e.AggregateId)).ToDictionary(g => g.Key, g => g.Select(e => e.Version).Order().ToList());
        foreach (var (record, version) in versions)
        {
            var seen = audited.GetValueOrDefault(record) ?? [];
            Must(seen.Count == version && seen.SequenceEqual(Enumerable.Range(1, (int)version).Select(v => (long)v)), $"{record} is at version {version}, audited: {string.Join(' ', seen)}");
        }

        Must(audited.Keys.All(versions.ContainsKey), "an audit entry of a record that is not there");
        var announced = messages.GroupBy(m => (m.AggregateType, m.AggregateId, Version: m.Sequence >> SequenceBits)).ToDictionary(g => g.Key, g => g.Count());
        foreach (var entry in entries)
        {
            var events = entry.Events.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            announced.Remove((entry.AggregateType, entry.AggregateId, entry.Version), out var found);
            Must(found == events, $"{entry.AggregateType} {entry.AggregateId} version {entry.Version}: {events} events audited, {found} in the outbox");
            Must(entry.Digest is null || values.Contains(entry.Id), $"audited values missing: {entry.AggregateId} version {entry.Version}");
        }

        Must(announced.Count == 0, "events of a version that was not stored");
    }

    private void Must(bool condition, string violation)
    {
        if (!condition) _violations.Add(violation);
    }
}
