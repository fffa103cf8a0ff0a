using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Reasons;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Leads;

/// <inheritdoc />
internal sealed class LeadService(
    IRepository<Lead, LeadId> leads,
    IRepository<Customer, CustomerId> customers,
    IRepository<Product, ProductId> products,
    IRepository<Opportunity, OpportunityId> opportunities,
    ITeams teams,
    IReasons reasons,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : ILeads
{
    private static readonly Specification<Lead> s_newestOpen = Specification.For<Lead>().Where(LeadCriteria.Open).OrderByDescending(LeadOrder.Created);

    public async Task<Lead> AddAsync(NewLead draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var lead = Lead.Add(caller.Tenant, new(ids.Next()), draft, options.Value.DefaultRegion, clock.GetUtcNow(), options.Value.ClockTolerance);
        if (lead is { ExternalSystem: { } system, ExternalKey: { } key } && await FindByExternalIdAsync(system, key, ct) is { } known) return known;
        await teams.MustTakeOverAsync(lead.Team, null, ct);
        await MustKnowAsync([.. lead.Products.Select(p => p.ProductId)], ct);
        leads.Add(lead);
        return lead;
    }

    public Task<Lead?> FindAsync(LeadId id, CancellationToken ct = default) => leads.FindAsync(id, ct);

    public async Task<Lead> GetAsync(LeadId id, CancellationToken ct = default) =>
        await leads.FindAsync(id, ct) ?? throw new CrmException(LeadErrors.NotFound, "lead");

    public async Task<Lead?> FindByExternalIdAsync(string system, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(key);
        return await leads.FindManyAsync(LeadCriteria.ExternalId(system, key), 1, ct) is [var found, ..] ? found : null;
    }

    public Task<IReadOnlyList<Lead>> FindByEmailAsync(string email, CancellationToken ct = default) =>
        leads.FindManyAsync(LeadCriteria.Email(EmailAddress.Parse(email)), PageRequest.MaxSize, ct);

    public Task<IReadOnlyList<Lead>> FindByPhoneAsync(string phone, CancellationToken ct = default) =>
        leads.FindManyAsync(LeadCriteria.Phone(PhoneNumber.Parse(phone, options.Value.DefaultRegion)), PageRequest.MaxSize, ct);

    public async Task<Lead> ChangeAsync(LeadId id, Action<Lead, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var lead = await GetAsync(id, ct);
        lead.MustBeAt(expectedVersion);
        var before = lead.Team;
        await lead.ChangeByAsync(() => change(lead, clock.GetUtcNow()), () => teams.MustTakeOverAsync(lead.Team, before, ct));
        return lead;
    }

    public async Task<Lead> WantProductsAsync(LeadId id, IReadOnlyList<ProductId> wanted, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var lead = await GetAsync(id, ct);
        await MustKnowAsync(wanted, ct);
        lead.WantProducts(wanted, clock.GetUtcNow());
        return lead;
    }

    public async Task<Lead> AssignAsync(LeadId id, UserId? owner, TeamId? team, ReasonCode reason, CancellationToken ct = default)
    {
        var lead = await GetAsync(id, ct);
        await teams.MustTakeOverAsync(team, null, ct);
        lead.AssignTo(owner, team, reason, clock.GetUtcNow());
        return lead;
    }

    public Task<Lead> StartWorkingAsync(LeadId id, CancellationToken ct = default) =>
        ChangeAsync(id, (lead, at) => lead.StartWorking(caller.Caller.User, at), ct: ct);

    public Task<Lead> QualifyAsync(LeadId id, CancellationToken ct = default) =>
        ChangeAsync(id, (lead, at) => lead.Qualify(caller.Caller.User, at), ct: ct);

    public Task<Lead> NurtureAsync(LeadId id, DateOnly? until = null, CancellationToken ct = default) =>
        ChangeAsync(id, (lead, at) => lead.Nurture(until, caller.Caller.User, at), ct: ct);

    public Task<Lead> ResumeAsync(LeadId id, CancellationToken ct = default) =>
        ChangeAsync(id, (lead, at) => lead.Resume(caller.Caller.User, at), ct: ct);

    public async Task<Lead> DisqualifyAsync(LeadId id, ReasonCode reason, CancellationToken ct = default)
    {
        var lead = await GetAsync(id, ct);
        await reasons.MustKnowAsync(ReasonKind.Disqualification, reason, ct);
        lead.Disqualify(reason, caller.Caller.User, clock.GetUtcNow());
        return lead;
    }

    public Task<Lead> RecordFirstResponseAsync(LeadId id, DateTimeOffset? respondedAt = null, CancellationToken ct = default) =>
        ChangeAsync(id, (lead, at) => lead.RecordFirstResponse(respondedAt ?? at, at, options.Value.ClockTolerance), ct: ct);

    public async Task<Lead> MarkConvertedAsync(LeadId id, CustomerId customer, OpportunityId? opportunity = null, CancellationToken ct = default)
    {
        var lead = await GetAsync(id, ct);
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        if (opportunity is { } deal && (await opportunities.FindAsync(deal, ct))?.CustomerId != customer) throw new CrmException(LeadErrors.ForeignOpportunity, "opportunity");
        lead.MarkConverted(customer, opportunity, caller.Caller.User, clock.GetUtcNow());
        return lead;
    }

    public Task<Page<LeadSummary>> ListAsync(Specification<Lead>? specification = null, CancellationToken ct = default) =>
        leads.ListAsync((specification ?? s_newestOpen).Select(LeadSummary.Of), ct);

    public Task<long> CountAsync(Specification<Lead>? specification = null, CancellationToken ct = default) =>
        leads.CountAsync(specification ?? s_newestOpen, ct);

    private async Task MustKnowAsync(IReadOnlyList<ProductId> wanted, CancellationToken ct)
    {
        foreach (var product in wanted.Distinct())
        {
            if (!await products.ExistsAsync(product, ct)) throw new CrmException(ProductErrors.NotFound, "products");
        }
    }
}
