using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Lifecycles;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Interactions;

/// <inheritdoc />
internal sealed class InteractionService(
    IRepository<Interaction, InteractionId> interactions,
    IRepository<Lead, LeadId> leads,
    IRepository<Customer, CustomerId> customers,
    ILifecycles lifecycles,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IInteractions
{
    private static readonly Specification<Interaction> s_newestThatCount =
        Specification.For<Interaction>().Where(InteractionCriteria.NotCorrected).OrderByDescending(InteractionOrder.Occurred);

    public Task<Interaction> RecordAsync(
        CustomerId customer, Channel channel, Direction direction, DateTimeOffset occurredAt, string? subject, CancellationToken ct = default) =>
        RecordAsync(customer, new(channel, direction, occurredAt, subject), ct);

    public async Task<Interaction> RecordAsync(CustomerId customer, NewInteraction draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var clean = draft.Clean();
        if (await KnownAsync(clean, ct) is { } known)
            return known.CustomerId == customer && known.Says(clean) ? known : throw new CrmException(InteractionErrors.ExternalIdTaken, "key");
        await MustKnowAsync(clean.Participants, ct);
        var recorded = Interaction.Record(caller.Tenant, new(ids.Next()), customer, clean, clock.GetUtcNow(), options.Value.ClockTolerance);
        return await AddAsync(recorded, ct);
    }

    public async Task<Interaction> RecordWithLeadAsync(LeadId lead, NewInteraction draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var clean = draft.Clean();
        if (await KnownAsync(clean, ct) is { } known)
            return known.LeadId == lead && known.Says(clean) ? known : throw new CrmException(InteractionErrors.ExternalIdTaken, "key");
        await MustKnowAsync(clean.Participants, ct);
        var recorded = Interaction.Record(caller.Tenant, new(ids.Next()), await GetLeadAsync(lead, ct), clean, clock.GetUtcNow(), options.Value.ClockTolerance);
        return await AddAsync(recorded, ct);
    }

    public async Task<int> CarryOverAsync(LeadId lead, CancellationToken ct = default)
    {
        var customer = (await GetLeadAsync(lead, ct)).CustomerId ?? throw new CrmException(InteractionErrors.LeadNotConverted, "lead");
        var waiting = new List<InteractionId>();
        await foreach (var id in interactions.StreamAsync(Specification.For<Interaction>().Where(InteractionCriteria.OnlyOfLead(lead)).Select(i => i.Id), ct)) waiting.Add(id);
        var carried = 0;
        foreach (var id in waiting)
        {
            var interaction = await GetAsync(id, ct);
            // Carried over in this unit of work, which is not stored yet.
            if (interaction.CustomerId is not null) continue;
            interaction.CarryOverTo(customer, clock.GetUtcNow());
            if (interaction.CorrectedById is null) await NoteContactAsync(interaction, ct);
            carried++;
        }

        return carried;
    }

    public async Task<Interaction> CorrectAsync(InteractionId id, NewInteraction draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var clean = draft.Clean();
        var mistaken = await GetAsync(id, ct);
        if (await KnownAsync(clean, ct) is not null) throw new CrmException(InteractionErrors.ExternalIdTaken, "key");
        await MustKnowAsync(clean.Participants, ct);
        var correction = mistaken.Correct(new(ids.Next()), clean, clock.GetUtcNow(), options.Value.ClockTolerance);
        var inbound = mistaken.Direction is Direction.Inbound;
        if (mistaken.CustomerId is { } customer)
            await lifecycles.RetractContactAsync(customer, inbound, mistaken.OccurredAt, await LatestBesideAsync(mistaken, customer, ct), ct);
        return await AddAsync(correction, ct);
    }

    public Task<Interaction?> FindAsync(InteractionId id, CancellationToken ct = default) => interactions.FindAsync(id, ct);

    public async Task<Interaction> GetAsync(InteractionId id, CancellationToken ct = default) =>
        await interactions.FindAsync(id, ct) ?? throw new CrmException(InteractionErrors.NotFound, "interaction");

    public async Task<Interaction?> FindByExternalIdAsync(string source, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(key);
        return await interactions.FindManyAsync(InteractionCriteria.ExternalId(source, key), 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<Interaction> ChangeAsync(
        InteractionId id, Action<Interaction, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var interaction = await GetAsync(id, ct);
        interaction.MustBeAt(expectedVersion);
        await interaction.ChangeByAsync(() => change(interaction, clock.GetUtcNow()));
        return interaction;
    }

    public Task<Page<InteractionSummary>> OfAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default) =>
        ListAsync(s_newestThatCount.Where(InteractionCriteria.Of(customer)).Paged(page ?? PageRequest.First), ct);

    public Task<Page<InteractionSummary>> OfLeadAsync(LeadId lead, PageRequest? page = null, CancellationToken ct = default) =>
        ListAsync(s_newestThatCount.Where(InteractionCriteria.OfLead(lead)).Paged(page ?? PageRequest.First), ct);

    public Task<Page<InteractionSummary>> ListAsync(Specification<Interaction>? specification = null, CancellationToken ct = default) =>
        interactions.ListAsync((specification ?? s_newestThatCount).Select(InteractionSummary.Of), ct);

    public Task<long> CountAsync(Specification<Interaction>? specification = null, CancellationToken ct = default) =>
        interactions.CountAsync(specification ?? s_newestThatCount, ct);

    private async Task MustKnowAsync(IReadOnlyList<NewParticipant> participants, CancellationToken ct)
    {
        for (var i = 0; i < participants.Count; i++)
        {
            if (participants[i].CustomerId is { } customer && !await customers.ExistsAsync(customer, ct))
                throw new CrmException(CustomerErrors.NotFound, string.Create(CultureInfo.InvariantCulture, $"participants[{i}].customer"));
        }
    }

    private async Task<Interaction?> KnownAsync(NewInteraction clean, CancellationToken ct) =>
        clean is { Source: { } source, Key: { } key } ? await FindByExternalIdAsync(source, key, ct) : null;

    private async Task<DateTimeOffset?> LatestBesideAsync(Interaction mistaken, CustomerId customer, CancellationToken ct)
    {
        var direction = mistaken.Direction;
        var unsaved = interactions.Unsaved;
        var replaced = unsaved.Select(i => i.Id).ToHashSet();
        var stored = await interactions.StreamAsync(
                s_newestThatCount.Where(InteractionCriteria.Of(customer)).Where(i => i.Direction == direction).Paged(new(Math.Min(replaced.Count + 1, PageRequest.MaxSize))).Select(InteractionSummary.Of), ct)
            .FirstOrDefaultAsync(i => !replaced.Contains(i.Id), ct);
        var added = unsaved.Where(i => i.CustomerId == customer && i.Direction == direction && i.CorrectedById is null).Select(i => (DateTimeOffset?)i.OccurredAt);
        return added.Append(stored?.OccurredAt).Max();
    }

    private async Task<Interaction> AddAsync(Interaction recorded, CancellationToken ct)
    {
        await NoteContactAsync(recorded, ct);
        interactions.Add(recorded);
        return recorded;
    }

    private async Task NoteContactAsync(Interaction contact, CancellationToken ct)
    {
        if (contact.CustomerId is { } customer) await lifecycles.NoteContactAsync(customer, contact.Direction is Direction.Inbound, contact.OccurredAt, ct);
    }

    private async Task<Lead> GetLeadAsync(LeadId lead, CancellationToken ct) =>
        await leads.FindAsync(lead, ct) ?? throw new CrmException(LeadErrors.NotFound, "lead");
}
