using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Feedback;

/// <inheritdoc />
internal sealed class FeedbackService(
    IRepository<CustomerFeedback, FeedbackId> feedback,
    IRepository<Customer, CustomerId> customers,
    IInteractions interactions,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IFeedback
{
    private static readonly Specification<CustomerFeedback> s_newest = Specification.For<CustomerFeedback>().OrderByDescending(FeedbackOrder.Given);

    public async Task<CustomerFeedback> RecordAsync(CustomerId customer, NewFeedback draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var recorded = CustomerFeedback.Record(caller.Tenant, new(ids.Next()), customer, draft, clock.GetUtcNow(), options.Value.ClockTolerance);
        if (recorded is { Source: { } source, ExternalKey: { } key } && await FindByExternalIdAsync(source, key, ct) is { } known)
            return known.Says(recorded) ? known : throw new CrmException(FeedbackErrors.ExternalIdTaken, "key");
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        if (recorded.SourceInteraction is { } interaction && (await interactions.FindAsync(interaction, ct))?.CustomerId != customer)
            throw new CrmException(InteractionErrors.NotFound, "sourceInteraction");
        feedback.Add(recorded);
        return recorded;
    }

    public Task<CustomerFeedback?> FindAsync(FeedbackId id, CancellationToken ct = default) => feedback.FindAsync(id, ct);

    public async Task<CustomerFeedback> GetAsync(FeedbackId id, CancellationToken ct = default) =>
        await feedback.FindAsync(id, ct) ?? throw new CrmException(FeedbackErrors.NotFound, "feedback");

    public async Task<CustomerFeedback?> FindByExternalIdAsync(string source, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(key);
        return await feedback.FindManyAsync(FeedbackCriteria.ExternalId(source, key), 1, ct) is [var found, ..] ? found : null;
    }

    public Task<Page<FeedbackSummary>> OfAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default) =>
        ListAsync(s_newest.Where(FeedbackCriteria.Of(customer)).Paged(page ?? PageRequest.First), ct);

    public Task<Page<FeedbackSummary>> ListAsync(Specification<CustomerFeedback>? specification = null, CancellationToken ct = default) =>
        feedback.ListAsync((specification ?? s_newest).Select(FeedbackSummary.Of), ct);

    public Task<long> CountAsync(Specification<CustomerFeedback>? specification = null, CancellationToken ct = default) =>
        feedback.CountAsync(specification ?? s_newest, ct);
}
