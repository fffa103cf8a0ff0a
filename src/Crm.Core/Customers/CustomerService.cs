using System.Runtime.CompilerServices;
using Crm.Core.Attributes;
using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Customers;

/// <inheritdoc />
internal sealed class CustomerService(
    IRepository<Customer, CustomerId> customers,
    IAttributes attributes,
    ITeams teams,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options,
    IEnumerable<IBulkWriter> bulk) : ICustomers
{
    public async Task<Customer> AddAsync(NewCustomer draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ct.ThrowIfCancellationRequested();
        var declared = await attributes.OfAsync(AttributeOwner.Customers, ct);
        var customer = Make(draft, declared);
        await teams.MustTakeOverAsync(customer.Team, null, ct);
        customers.Add(customer);
        return customer;
    }

    public async Task<BulkProgress> AddManyAsync(
        IAsyncEnumerable<NewCustomer> drafts, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ct.ThrowIfCancellationRequested();
        var writer = bulk.LastOrDefault() ?? throw new CrmException(BulkErrors.NotSupported);
        var declared = await attributes.OfAsync(AttributeOwner.Customers, ct);
        return await writer.WriteAsync(MakeManyAsync(drafts, declared, ct), options, progress, ct);
    }

    private async IAsyncEnumerable<Customer> MakeManyAsync(
        IAsyncEnumerable<NewCustomer> drafts, IReadOnlyList<AttributeDefinition> declared, [EnumeratorCancellation] CancellationToken ct)
    {
        var place = 0;
        var known = new HashSet<TeamId>();
        await foreach (var draft in drafts.WithCancellation(ct))
        {
            yield return await Given.AtAsync("customers", place, async () =>
            {
                var customer = Make(draft, declared);
                if (customer.Team is { } team && known.Add(team)) await teams.MustTakeWorkAsync(team, ct);
                return customer;
            });
            place++;
        }
    }

    private Customer Make(NewCustomer? draft, IReadOnlyList<AttributeDefinition> declared) =>
        Customer.Create(caller.Tenant, new(ids.Next()), Given.Required(draft, "draft"), options.Value.DefaultRegion, declared, clock.GetUtcNow());

    public Task<Customer?> FindAsync(CustomerId id, CancellationToken ct = default) => customers.FindAsync(id, ct);

    public async Task<Customer> GetAsync(CustomerId id, CancellationToken ct = default) =>
        await customers.FindAsync(id, ct) ?? throw new CrmException(CustomerErrors.NotFound, "customer");

    public async Task<Customer?> FindByExternalIdAsync(string system, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(key);
        return await customers.FindManyAsync(CustomerCriteria.ExternalId(system, key), 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<IReadOnlyDictionary<string, CustomerId>> IdsOfAsync(string system, IReadOnlyCollection<string> keys, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(keys);
        var name = CleanText.AsStored(system, ExternalId.MaxSystemLength);
        var found = new Dictionary<string, CustomerId>(StringComparer.Ordinal);
        var asked = keys.ToLookup(k => CleanText.AsStored(k, ExternalId.MaxKeyLength), StringComparer.Ordinal);
        foreach (var stored in asked.Select(k => k.Key).Chunk(PageRequest.MaxSize))
        {
            var known = Specification.For<Customer>().Where(CustomerCriteria.ExternalIds(name, stored))
                .Select(c => new { c.Id, Keys = c.ExternalIds.Where(e => e.System == name && stored.AsEnumerable().Contains(e.Key)).Select(e => e.Key).ToList() });
            await foreach (var customer in customers.StreamAsync(known, ct))
            {
                foreach (var key in customer.Keys.SelectMany(k => asked[k])) found[key] = customer.Id;
            }
        }

        return found;
    }

    public Task<IReadOnlyList<Customer>> FindByEmailAsync(string email, CancellationToken ct = default) =>
        customers.FindManyAsync(CustomerCriteria.Email(EmailAddress.Parse(email)), PageRequest.MaxSize, ct);

    public Task<IReadOnlyList<Customer>> FindByPhoneAsync(string phone, CancellationToken ct = default) =>
        customers.FindManyAsync(CustomerCriteria.Phone(PhoneNumber.Parse(phone, options.Value.DefaultRegion)), PageRequest.MaxSize, ct);

    public async Task<Customer> ChangeAsync(CustomerId id, Action<Customer, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var customer = await GetAsync(id, ct);
        customer.MustBeAt(expectedVersion);
        var before = customer.Team;
        var now = clock.GetUtcNow();
        await customer.ChangeByAsync(() => change(customer, now), async () =>
        {
            customer.MustNotBeAheadOf(now + options.Value.ClockTolerance);
            await teams.MustTakeOverAsync(customer.Team, before, ct);
        });
        return customer;
    }

    public async Task<Customer> MoveUnderAsync(CustomerId id, CustomerId? parent, CancellationToken ct = default)
    {
        var customer = await GetAsync(id, ct);
        var ancestors = await Hierarchy.AboveAsync(parent, above => OrganisationAsync(above, ct), c => c.Parent, Customer.MaxParentDepth);
        var height = await Hierarchy.LevelsBelowAsync(customers, id, ancestors, CustomerCriteria.DirectlyUnder, Customer.MaxParentDepth, ct);
        customer.MoveUnder(parent, ancestors, height, clock.GetUtcNow());
        return customer;
    }

    private async Task<Customer> OrganisationAsync(CustomerId id, CancellationToken ct)
    {
        var found = await customers.FindAsync(id, ct) ?? throw new CrmException(CustomerErrors.NotFound, "parent");
        return found.Kind is CustomerKind.Organisation ? found : throw new CrmException(CustomerErrors.ParentNotOrganisation, "parent");
    }

    public async Task<Customer> SetAttributeAsync(CustomerId id, string attribute, AttributeValue? value, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        var definition = await attributes.GetAsync(AttributeOwner.Customers, attribute, ct);
        var customer = await GetAsync(id, ct);
        if (value is { } given) customer.SetAttribute(definition, given, clock.GetUtcNow());
        else customer.ClearAttribute(definition, clock.GetUtcNow());
        return customer;
    }

    public Task<Page<CustomerSummary>> ListAsync(Specification<Customer>? specification = null, CancellationToken ct = default) =>
        customers.ListAsync((specification ?? Specification.For<Customer>().OrderBy(CustomerOrder.Name)).Select(CustomerSummary.Of), ct);

    public Task<long> CountAsync(Specification<Customer>? specification = null, CancellationToken ct = default) =>
        customers.CountAsync(specification ?? Specification.For<Customer>(), ct);
}
