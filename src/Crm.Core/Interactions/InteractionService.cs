using Crm.Core.Customers;
using Crm.Core.Errors;
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
        var clean = draft.Clean();
        if (await KnownAsync(clean, ct) is { } known)
            return known.Says(customer, clean) ? known : throw new CrmException(InteractionErrors.ExternalIdTaken, "key");
        var recorded = Interaction.Record(caller.Tenant, new(ids.Next()), customer, clean, clock.GetUtcNow(), options.Value.ClockTolerance);
        return await AddAsync(recorded, ct);
    }

    public async Task<Interaction> CorrectAsync(InteractionId id, NewInteraction draft, CancellationToken ct = default)
    {
        var clean = draft.Clean();
        var mistaken = await GetAsync(id, ct);
        if (await KnownAsync(clean, ct) is not null) throw new CrmException(InteractionErrors.ExternalIdTaken, "key");
        var correction = mistaken.Correct(new(ids.Next()), clean, clock.GetUtcNow(), options.Value.ClockTolerance);
        var inbound = mistaken.Direction is Direction.Inbound;
        await lifecycles.RetractContactAsync(mistaken.CustomerId, inbound, mistaken.OccurredAt, await LatestBesideAsync(mistaken, ct), ct);
        return await AddAsync(correction, ct);
    }

    public Task<Interaction?> FindAsync(InteractionId id, CancellationToken ct = default) => interactions.FindAsync(id, ct);

    public async Task<Interaction> GetAsync(InteractionId id, CancellationToken ct = default) =>
        await interactions.FindAsync(id, ct) ?? throw new CrmException(InteractionErrors.NotFound, "interaction");

    public async Task<Interaction?> FindByExternalIdAsync(string source, string key, CancellationToken ct = default) =>
        await interactions.FindManyAsync(InteractionCriteria.ExternalId(source, key), 1, ct) is [var found, ..] ? found : null;

    public async Task<Interaction> ChangeAsync(
        InteractionId id, Action<Interaction, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default)
    {
        var interaction = await GetAsync(id, ct);
        interaction.MustBeAt(expectedVersion);
        change(interaction, clock.GetUtcNow());
        return interaction;
    }

    public Task<Page<InteractionSummary>> OfAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default) =>
        ListAsync(s_newestThatCount.Where(InteractionCriteria.Of(customer)).Paged(page ?? PageRequest.First), ct);

    public Task<Page<InteractionSummary>> ListAsync(Specification<Interaction>? specification = null, CancellationToken ct = default) =>
        interactions.ListAsync((specification ?? s_newestThatCount).Select(InteractionSummary.Of), ct);

    public Task<long> CountAsync(Specification<Interaction>? specification = null, CancellationToken ct = default) =>
        interactions.CountAsync(specification ?? s_newestThatCount, ct);

    private async Task<Interaction?> KnownAsync(NewInteraction clean, CancellationToken ct) =>
        clean is { Source: { } source, Key: { } key } ? await FindByExternalIdAsync(source, key, ct) : null;

    private async Task<DateTimeOffset?> LatestBesideAsync(Interaction mistaken, CancellationToken ct)
    {
        var (id, direction) = (mistaken.Id, mistaken.Direction);
        var beside = s_newestThatCount.Where(InteractionCriteria.Of(mistaken.CustomerId)).Where(new Criterion<Interaction>(i => i.Direction == direction && i.Id != id));
        return (await ListAsync(beside.Paged(new(1)), ct)).Items is [var latest] ? latest.OccurredAt : null;
    }

    private async Task<Interaction> AddAsync(Interaction recorded, CancellationToken ct)
    {
        await lifecycles.NoteContactAsync(recorded.CustomerId, recorded.Direction is Direction.Inbound, recorded.OccurredAt, ct);
        interactions.Add(recorded);
        return recorded;
    }
}
