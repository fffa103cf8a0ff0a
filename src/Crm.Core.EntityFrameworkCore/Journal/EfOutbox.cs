using System.Linq.Expressions;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Events;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Journal;

/// <inheritdoc />
internal sealed class EfOutbox(CrmContext crm) : IOutbox
{
    private const int PurgeBatch = 1000;

    private readonly DbContext _context = crm.Context;

    private DbSet<OutboxMessage> Messages => _context.Set<OutboxMessage>();

    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken ct = default)
    {
        var now = claim.Now;
        var free = Free(now);
        var messages = Messages;
        var heads = await messages.AsNoTracking()
            .Where(free)
            .Where(m => !messages.Any(e => e.TenantId == m.TenantId && e.AggregateId == m.AggregateId && e.AggregateType == m.AggregateType && e.Sequence < m.Sequence && e.State != OutboxState.Delivered))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(claim.Most)
            .ToListAsync(ct);
        if (heads.Count == 0) return [];

        // Whoever updates first has it: the condition is read again on the row as it then is.
        var until = now + claim.Lease;
        Guid? by = claim.By;
        DateTimeOffset? claimedUntil = until;
        await messages.Where(m => heads.Contains(m.Id)).Where(free).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, OutboxState.Claimed)
                .SetProperty(m => m.ClaimedBy, by)
                .SetProperty(m => m.ClaimedUntil, claimedUntil)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1),
            ct);
        return await messages.AsNoTracking()
            .Where(m => heads.Contains(m.Id) && m.State == OutboxState.Claimed && m.ClaimedBy == by)
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id)
            .ToListAsync(ct);
    }

    public async Task<bool> CompleteAsync(OutboxMessage message, DateTimeOffset at, CancellationToken ct = default)
    {
        DateTimeOffset? deliveredAt = at;
        return await Held(message).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, OutboxState.Delivered)
                .SetProperty(m => m.DeliveredAt, deliveredAt)
                .SetProperty(m => m.ClaimedBy, (Guid?)null)
                .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, (string?)null),
            ct) == 1;
    }

    public async Task<bool> FailAsync(OutboxMessage message, string error, DateTimeOffset? dueAt, CancellationToken ct = default)
    {
        var state = dueAt is null ? OutboxState.Parked : OutboxState.Pending;
        var due = dueAt ?? message.DueAt;
        return await Held(message).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, state)
                .SetProperty(m => m.DueAt, due)
                .SetProperty(m => m.ClaimedBy, (Guid?)null)
                .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, error),
            ct) == 1;
    }

    public async Task<bool> ReturnAsync(OutboxMessage message, CancellationToken ct = default) =>
        await Held(message).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, OutboxState.Pending)
                .SetProperty(m => m.ClaimedBy, (Guid?)null)
                .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.Attempts, m => m.Attempts - 1),
            ct) == 1;

    public async Task<OutboxCounts> CountAsync(CancellationToken ct = default)
    {
        var counts = await Messages.GroupBy(m => m.State).Select(g => new { State = g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        return new(Of(OutboxState.Pending), Of(OutboxState.Claimed), Of(OutboxState.Delivered), Of(OutboxState.Parked));

        long Of(OutboxState state) => counts.GetValueOrDefault(state);
    }

    public async Task<OutboxBacklog> BacklogAsync(CancellationToken ct = default)
    {
        // One end of the index each; a minimum over both states would read all that waits.
        var pending = await OldestDueAsync(OutboxState.Pending, ct);
        var claimed = await OldestDueAsync(OutboxState.Claimed, ct);
        var parked = await Messages.LongCountAsync(m => m.State == OutboxState.Parked, ct);
        return new(pending is null || claimed < pending ? claimed : pending, parked);
    }

    public async Task<long> PurgeDeliveredAsync(DateTimeOffset before, CancellationToken ct = default)
    {
        long purged = 0;
        while (true)
        {
            // What was delivered before was due before: that is what the index knows.
            var old = await Messages.AsNoTracking()
                .Where(m => m.State == OutboxState.Delivered && m.DueAt < before && m.DeliveredAt < before)
                .OrderBy(m => m.TenantId).ThenBy(m => m.Id)
                .Select(m => new { m.TenantId, m.Id }).Take(PurgeBatch).ToListAsync(ct);
            if (old.Count == 0) return purged;
            foreach (var ofTenant in old.GroupBy(m => m.TenantId, m => m.Id)) purged += await PurgeAsync(ofTenant.Key, [.. ofTenant], ct);
        }
    }

    public async Task<long> ReleaseParkedAsync(DateTimeOffset now, CancellationToken ct = default) =>
        await Messages.Where(m => m.State == OutboxState.Parked).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Pending).SetProperty(m => m.DueAt, now).SetProperty(m => m.Attempts, 0), ct);

    // The marks first: stopped between the two, the next purge finds the messages again and nobody would find the marks.
    private async Task<long> PurgeAsync(TenantId tenant, List<Guid> ids, CancellationToken ct)
    {
        await _context.Set<InboxMark>().IgnoreQueryFilters(TenantFilter.Names).Where(m => m.TenantId == tenant && ids.Contains(m.MessageId)).ExecuteDeleteAsync(ct);
        // Delivered for good, so without the state: SQLite would take the index of states and read all that is delivered.
        return await Messages.Where(m => m.TenantId == tenant && ids.Contains(m.Id)).ExecuteDeleteAsync(ct);
    }

    private async Task<DateTimeOffset?> OldestDueAsync(OutboxState state, CancellationToken ct) =>
        await Messages.AsNoTracking().Where(m => m.State == state).OrderBy(m => m.DueAt).Select(m => (DateTimeOffset?)m.DueAt).FirstOrDefaultAsync(ct);

    private static Expression<Func<OutboxMessage, bool>> Free(DateTimeOffset now) =>
        m => (m.State == OutboxState.Pending && m.DueAt <= now) || (m.State == OutboxState.Claimed && m.ClaimedUntil <= now);

    private IQueryable<OutboxMessage> Held(OutboxMessage message)
    {
        var (tenant, id, by) = (message.TenantId, message.Id, message.ClaimedBy);
        return Messages.Where(m => m.TenantId == tenant && m.Id == id && m.State == OutboxState.Claimed && m.ClaimedBy == by);
    }
}
