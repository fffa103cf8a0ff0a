using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>Places customers by a scheme: judges them, and takes what changed into the unit of work.</summary>
internal sealed class TierPlacing(
    ISubjectRules<Customer> rules,
    ISubjectBinding<Customer> binding,
    IRepository<Customer, CustomerId> customers,
    IRepository<CustomerTier, CustomerTierId> kept,
    IRepository<TierMove, TierMoveId> moves,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock)
{
    /// <summary>A definition made ready for one question.</summary>
    public Task<BoundTiers> BindAsync(TierDefinition definition, DateTimeOffset asOf, CancellationToken ct) => BoundTiers.OfAsync(definition, binding, asOf, ct);

    /// <summary>One customer with the records a definition asks about; null when the tenant has no such customer.</summary>
    public async Task<Rules.Evaluation.RuleSubject<Customer>?> LoadAsync(BoundTiers bound, CustomerId customer, CancellationToken ct) =>
        await rules.LoadManyAsync(bound.Sources, [customer.Value], ct) is [var loaded] ? loaded : null;

    /// <summary>All ids, in their order, behind one. Archived customers keep the tier they had.</summary>
    public IAsyncEnumerable<CustomerId> IdsAsync(CustomerId? after, CancellationToken ct) => binding.IdsAsync(after?.Value, ct).Select(CustomerId.From);

    /// <summary>The tier a customer is in; null for none ever.</summary>
    public async Task<CustomerTier?> FindAsync(TierSchemeId scheme, CustomerId customer, CancellationToken ct) => await kept.FindManyAsync(TierCriteria.Of(scheme, [customer]), 1, ct) is [var found] ? found : null;

    /// <summary>Judges some, at most 200; who is unknown or archived is left out, and who cannot be judged keeps the tier it had.</summary>
    public async Task<(int Judged, int Moved, FailedRecords Failed)> KeepAsync(TierScheme scheme, BoundTiers bound, IReadOnlyList<CustomerId> some, CancellationToken ct)
    {
        var (now, moved, failed) = (clock.GetUtcNow(), 0, FailedRecords.None);
        var known = (await kept.FindManyAsync(TierCriteria.Of(scheme.Id, [.. some]), PageRequest.MaxSize, ct)).ToDictionary(t => t.CustomerId);
        var judged = (await rules.LoadManyAsync(bound.Sources, [.. some.Select(c => c.Value)], ct)).Where(c => c.Record.ArchivedAt is null).ToList();
        foreach (var customer in judged)
        {
            var earned = 0;
            try
            {
                if (scheme.State is TierSchemeState.Active) earned = bound.Place(customer);
            }
            catch (CrmException refused)
            {
                // What the scheme is refused for came when it was made ready; what comes here is about this customer alone.
                failed = failed.With(customer.Record.Id.Value, refused);
                continue;
            }

            if (!known.TryGetValue(customer.Record.Id, out var tier))
            {
                if (earned == 0) continue;
                tier = Open(scheme, customer.Record.Id);
            }

            if (Note(scheme, tier.Take(scheme, earned, now), null)) moved++;
        }

        return (judged.Count, moved, failed);
    }

    /// <summary>Sets a tier by hand.</summary>
    public async Task<CustomerTier> OverrideAsync(TierScheme scheme, CustomerId customer, string tier, ReasonCode reason, DateTimeOffset until, CancellationToken ct)
    {
        var owner = await customers.FindAsync(customer, ct) ?? throw new CrmException(CustomerErrors.NotFound, "customer");
        if (owner.IsArchived) throw new CrmException(CustomerErrors.Archived, "customer");
        var held = await FindAsync(scheme.Id, customer, ct) ?? Open(scheme, customer);
        Note(scheme, held.Override(scheme, tier, reason, until, caller.Caller.User, clock.GetUtcNow()), caller.Caller.User);
        return held;
    }

    /// <summary>Takes a tier set by hand back.</summary>
    public async Task<CustomerTier> EndOverrideAsync(TierScheme scheme, CustomerId customer, CancellationToken ct)
    {
        var held = await FindAsync(scheme.Id, customer, ct) ?? throw new CrmException(TierErrors.NotOverridden, "customer");
        Note(scheme, held.EndOverride(scheme, clock.GetUtcNow()), caller.Caller.User);
        return held;
    }

    private CustomerTier Open(TierScheme scheme, CustomerId customer)
    {
        var opened = CustomerTier.Open(caller.Tenant, new(ids.Next()), scheme, customer);
        kept.Add(opened);
        return opened;
    }

    private bool Note(TierScheme scheme, TierMoved? moved, UserId? by)
    {
        if (moved is null) return false;
        moves.Add(TierMove.Of(new(ids.Next()), scheme.SchemeKey, moved, by));
        return true;
    }
}
