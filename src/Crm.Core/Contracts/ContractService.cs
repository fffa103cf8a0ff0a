using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Contracts;

/// <inheritdoc />
internal sealed class ContractService(
    IRepository<Contract, ContractId> contracts,
    IRepository<Customer, CustomerId> customers,
    IRepository<Product, ProductId> products,
    IOpportunities opportunities,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IContracts
{
    private static readonly Specification<Contract> s_endingFirst = Specification.For<Contract>().OrderBy(ContractOrder.To);

    public async Task<Contract> AddAsync(NewContract draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var now = clock.GetUtcNow();
        if (draft.ActiveSince > now + options.Value.ClockTolerance) throw new CrmException(ContractErrors.InFuture, "activeSince");
        var added = Contract.Add(caller.Tenant, new(ids.Next()), draft, now);
        if (!await customers.ExistsAsync(added.CustomerId, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        if (draft.Opportunity is { } deal && (await opportunities.GetAsync(deal, ct)).CustomerId != added.CustomerId)
            throw new CrmException(ContractErrors.ForeignOpportunity, "opportunity");
        foreach (var product in added.Products)
        {
            if (!await products.ExistsAsync(product.ProductId, ct)) throw new CrmException(ProductErrors.NotFound, $"products[{product.Number - 1}]");
        }

        if (await FindByNumberAsync(added.Number, ct) is not null) throw new CrmException(ContractErrors.DuplicateNumber, "number");
        contracts.Add(added);
        return added;
    }

    public Task<Contract?> FindAsync(ContractId id, CancellationToken ct = default) => contracts.FindAsync(id, ct);

    public async Task<Contract> GetAsync(ContractId id, CancellationToken ct = default) =>
        await contracts.FindAsync(id, ct) ?? throw new CrmException(ContractErrors.NotFound, "contract");

    public async Task<Contract?> FindByNumberAsync(string number, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        return CleanText.Read(number, Contract.MaxNumberLength).Text is { } clean && await contracts.FindManyAsync(ContractCriteria.Number(clean), 1, ct) is [var found, ..]
            ? found
            : null;
    }

    public Task<Contract> ActivateAsync(ContractId id, CancellationToken ct = default) => ChangeAsync(id, (c, at) => c.Activate(By, at), ct);

    public Task<Contract> ChangeTermsAsync(ContractId id, RenewalTerms terms, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return ChangeAsync(id, (c, at) => c.ChangeTerms(terms, at), ct);
    }

    public Task<Contract> RenewAsync(ContractId id, Money? value = null, CancellationToken ct = default) =>
        ChangeAsync(id, (c, at) => c.Renew(value, By, at), ct);

    public async Task<bool> NoteRenewalDueAsync(ContractId id, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        return (await GetAsync(id, ct)).NoteRenewalDue(DayOf(now), now);
    }

    public Task<Contract> EndAsync(ContractId id, CancellationToken ct = default) => ChangeAsync(id, (c, at) => c.End(DayOf(at), at), ct);

    public Task<Contract> TerminateAsync(ContractId id, ReasonCode reason, CancellationToken ct = default) =>
        ChangeAsync(id, (c, at) => c.Terminate(reason, at), ct);

    public Task<Page<ContractSummary>> ListAsync(Specification<Contract>? specification = null, CancellationToken ct = default) =>
        contracts.ListAsync((specification ?? s_endingFirst).Select(ContractSummary.Of), ct);

    public Task<long> CountAsync(Specification<Contract>? specification = null, CancellationToken ct = default) =>
        contracts.CountAsync(specification ?? Specification.For<Contract>(), ct);

    private UserId? By => caller.Caller.User;

    private DateOnly DayOf(DateTimeOffset at) => options.Value.ZoneOf(caller.Tenant).DayOf(at);

    private async Task<Contract> ChangeAsync(ContractId id, Action<Contract, DateTimeOffset> change, CancellationToken ct)
    {
        var contract = await GetAsync(id, ct);
        await contract.ChangeByAsync(() => change(contract, Instant.NoEarlierThan(clock.GetUtcNow(), contract.LastLoggedAt, options.Value.ClockTolerance)));
        return contract;
    }
}
