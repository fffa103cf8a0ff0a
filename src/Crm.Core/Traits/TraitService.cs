using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Traits;

/// <inheritdoc />
internal sealed class TraitService(
    IRepository<Trait, TraitId> traits,
    IRepository<Customer, CustomerId> customers,
    IRepository<Interaction, InteractionId> interactions,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : ITraits
{
    public async Task<Trait> NoteAsync(CustomerId customer, NewTrait draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        if (draft.SourceInteraction is { } source && (await interactions.FindAsync(source, ct))?.CustomerId != customer)
            throw new CrmException(InteractionErrors.NotFound, "sourceInteraction");
        // Two: one the store still calls current may have been superseded in this unit of work, by one that is not stored yet.
        var found = await traits.FindManyAsync(TraitCriteria.CurrentOf(customer, draft.Kind, draft.Topic), 2, ct);
        var current = found.FirstOrDefault(t => t.IsCurrent);
        var noted = Trait.Note(caller.Tenant, new(ids.Next()), customer, draft, current, clock.GetUtcNow(), options.Value.ClockTolerance);
        traits.Add(noted);
        return noted;
    }

    public async Task<Trait> AnswerAsync(TraitId id, DateTimeOffset? answeredAt = null, CancellationToken ct = default)
    {
        var trait = await traits.FindAsync(id, ct) ?? throw new CrmException(TraitErrors.NotFound, "trait");
        var now = clock.GetUtcNow();
        if (answeredAt > now + options.Value.ClockTolerance) throw new CrmException(TraitErrors.InTheFuture, "answeredAt");
        trait.Answer(answeredAt ?? now);
        return trait;
    }

    public Task<Trait?> FindAsync(TraitId id, CancellationToken ct = default) => traits.FindAsync(id, ct);

    public Task<Page<TraitSummary>> CurrentAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default) =>
        NewestAsync(customer, TraitCriteria.Current, page, ct);

    public Task<Page<TraitSummary>> HistoryAsync(CustomerId customer, string topic, PageRequest? page = null, CancellationToken ct = default) =>
        NewestAsync(customer, TraitCriteria.About(topic), page, ct);

    public Task<Page<TraitSummary>> ChangedSinceAsync(CustomerId customer, DateTimeOffset since, PageRequest? page = null, CancellationToken ct = default) =>
        NewestAsync(customer, TraitCriteria.ChangedSince(Instant.Utc(since)), page, ct);

    private Task<Page<TraitSummary>> NewestAsync(CustomerId customer, Criterion<Trait> which, PageRequest? page, CancellationToken ct) => traits.ListAsync(
        Specification.For<Trait>()
            .Where(TraitCriteria.Of(customer))
            .Where(which)
            .OrderByDescending(TraitOrder.Noted)
            .Paged(page ?? PageRequest.First)
            .Select(TraitSummary.Of),
        ct);
}
