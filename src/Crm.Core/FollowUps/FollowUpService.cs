using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.FollowUps;

/// <inheritdoc />
internal sealed class FollowUpService(
    IRepository<FollowUp, FollowUpId> followUps,
    IRepository<Customer, CustomerId> customers,
    IRepository<Lead, LeadId> leads,
    IOpportunities opportunities,
    ICases cases,
    IInteractions interactions,
    ITeams teams,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IFollowUps
{
    private static readonly Specification<FollowUp> s_dueFirst = Specification.For<FollowUp>().Where(FollowUpCriteria.Open).OrderBy(FollowUpOrder.Due);

    public async Task<FollowUp> PlanAsync(NewFollowUp draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var planned = FollowUp.Plan(caller.Tenant, new(ids.Next()), draft, clock.GetUtcNow());
        if (planned.CustomerId is { } customer && !await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        if (planned.LeadId is { } lead && !await leads.ExistsAsync(lead, ct)) throw new CrmException(LeadErrors.NotFound, "lead");
        if (planned.OpportunityId is { } deal && (await opportunities.GetAsync(deal, ct)).CustomerId is { } buyer && buyer != planned.CustomerId)
            throw new CrmException(FollowUpErrors.ForeignLink, "opportunity");
        if (planned.CaseId is { } found && (await cases.GetAsync(found, ct)).CustomerId != planned.CustomerId)
            throw new CrmException(FollowUpErrors.ForeignLink, "case");
        await teams.MustTakeOverAsync(planned.Team, null, ct);
        followUps.Add(planned);
        return planned;
    }

    public Task<FollowUp?> FindAsync(FollowUpId id, CancellationToken ct = default) => followUps.FindAsync(id, ct);

    public async Task<FollowUp> GetAsync(FollowUpId id, CancellationToken ct = default) =>
        await followUps.FindAsync(id, ct) ?? throw new CrmException(FollowUpErrors.NotFound, "followUp");

    public async Task<FollowUp> ChangeAsync(FollowUpId id, Action<FollowUp, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var followUp = await GetAsync(id, ct);
        followUp.MustBeAt(expectedVersion);
        var before = followUp.Team;
        await followUp.ChangeByAsync(() => change(followUp, clock.GetUtcNow()), () => teams.MustTakeOverAsync(followUp.Team, before, ct));
        return followUp;
    }

    public Task<FollowUp> RescheduleAsync(FollowUpId id, DateTimeOffset due, CancellationToken ct = default) => ChangeAsync(id, (f, at) => f.Reschedule(due, at), ct: ct);

    public async Task<FollowUp> AssignAsync(FollowUpId id, UserId? assignee, TeamId? team = null, CancellationToken ct = default)
    {
        var followUp = await GetAsync(id, ct);
        await teams.MustTakeOverAsync(team, null, ct);
        followUp.AssignTo(assignee, team, clock.GetUtcNow());
        return followUp;
    }

    public async Task<FollowUpCompletion> CompleteAsync(FollowUpId id, ReasonCode outcome, InteractionId? logged = null, CancellationToken ct = default)
    {
        var followUp = await GetOpenAsync(id, ct);
        if (logged is { } known && !IsWithSame(followUp, await interactions.FindAsync(known, ct))) throw new CrmException(InteractionErrors.NotFound, "logged");
        return Complete(followUp, outcome, logged);
    }

    public async Task<FollowUpCompletion> CompleteAsync(FollowUpId id, ReasonCode outcome, NewInteraction log, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        var followUp = await GetOpenAsync(id, ct);
        var code = ReasonCode.Parse(outcome.Value, "outcome");
        var recorded = followUp.CustomerId is { } customer
            ? await interactions.RecordAsync(customer, log, ct)
            : await interactions.RecordWithLeadAsync(followUp.LeadId!.Value, log, ct);
        return Complete(followUp, code, recorded.Id);
    }

    public Task<FollowUp> CancelAsync(FollowUpId id, ReasonCode reason, CancellationToken ct = default) => ChangeAsync(id, (f, at) => f.Cancel(reason, By, at), ct: ct);

    public Task<Page<FollowUpSummary>> ListAsync(Specification<FollowUp>? specification = null, CancellationToken ct = default) =>
        followUps.ListAsync((specification ?? s_dueFirst).Select(FollowUpSummary.Of), ct);

    public Task<long> CountAsync(Specification<FollowUp>? specification = null, CancellationToken ct = default) =>
        followUps.CountAsync(specification ?? s_dueFirst, ct);

    private UserId? By => caller.Caller.User;

    private static bool IsWithSame(FollowUp followUp, Interaction? logged) =>
        logged is not null && (followUp.CustomerId is { } customer ? logged.CustomerId == customer : logged.LeadId == followUp.LeadId);

    // Before anything is recorded for it: a refused completion leaves no interaction behind.
    private async Task<FollowUp> GetOpenAsync(FollowUpId id, CancellationToken ct)
    {
        var followUp = await GetAsync(id, ct);
        return followUp.IsOpen ? followUp : throw new CrmException(FollowUpErrors.IllegalTransition);
    }

    private FollowUpCompletion Complete(FollowUp followUp, ReasonCode outcome, InteractionId? logged)
    {
        followUp.Complete(outcome, logged, By, clock.GetUtcNow());
        var next = followUp.Next(new(ids.Next()), options.Value.ZoneOf(caller.Tenant).Zone());
        if (next is not null) followUps.Add(next);
        return new(followUp, next);
    }
}
