using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Cases;

/// <inheritdoc />
internal sealed class CaseService(
    IRepository<Case, CaseId> cases,
    IRepository<Customer, CustomerId> customers,
    IFeedback feedback,
    IInteractions interactions,
    ITeams teams,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : ICases
{
    private static readonly Specification<Case> s_newestOpen = Specification.For<Case>().Where(CaseCriteria.Open).OrderByDescending(CaseOrder.Opened);

    public async Task<Case> OpenAsync(NewCase draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var opened = Case.Open(caller.Tenant, new(ids.Next()), draft, By, clock.GetUtcNow(), options.Value.ClockTolerance);
        if (opened is { ExternalSystem: { } system, ExternalKey: { } key } && await FindByExternalIdAsync(system, key, ct) is { } known)
            return known.CustomerId == opened.CustomerId ? known : throw new CrmException(CaseErrors.ExternalIdTaken, "externalId");
        if (!await customers.ExistsAsync(opened.CustomerId, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        await teams.MustTakeOverAsync(opened.Team, null, ct);
        await MustBeOfTheCustomerAsync(opened, ct);
        cases.Add(opened);
        return opened;
    }

    public Task<Case?> FindAsync(CaseId id, CancellationToken ct = default) => cases.FindAsync(id, ct);

    public Task<Case> GetAsync(CaseId id, CancellationToken ct = default) => GetAsync(id, "case", ct);

    public async Task<Case?> FindByExternalIdAsync(string system, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(key);
        return await cases.FindManyAsync(CaseCriteria.ExternalId(system, key), 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<Case?> FindByFeedbackAsync(FeedbackId feedback, CancellationToken ct = default) =>
        await cases.FindManyAsync(CaseCriteria.From(feedback), 1, ct) is [var found, ..] ? found : null;

    public async Task<Case> ChangeAsync(CaseId id, Action<Case, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var found = await GetAsync(id, ct);
        found.MustBeAt(expectedVersion);
        var before = found.Team;
        await found.ChangeByAsync(() => change(found, clock.GetUtcNow()), () => teams.MustTakeOverAsync(found.Team, before, ct));
        return found;
    }

    public async Task<Case> AssignAsync(CaseId id, UserId? owner, TeamId? team = null, CancellationToken ct = default)
    {
        var found = await GetAsync(id, ct);
        await teams.MustTakeOverAsync(team, null, ct);
        found.AssignTo(owner, team, clock.GetUtcNow());
        return found;
    }

    public Task<Case> StartWorkAsync(CaseId id, CancellationToken ct = default) => ChangeAsync(id, (c, at) => c.StartWork(By, at), ct: ct);

    public Task<Case> WaitAsync(CaseId id, CancellationToken ct = default) => ChangeAsync(id, (c, at) => c.Wait(By, at), ct: ct);

    public Task<Case> ResumeAsync(CaseId id, CancellationToken ct = default) => ChangeAsync(id, (c, at) => c.Resume(By, at), ct: ct);

    public Task<Case> ResolveAsync(CaseId id, ReasonCode resolution, string? text = null, CancellationToken ct = default) =>
        ChangeAsync(id, (c, at) => c.Resolve(resolution, text, By, at), ct: ct);

    public Task<Case> CloseAsync(CaseId id, CancellationToken ct = default) => ChangeAsync(id, (c, at) => c.Close(By, at), ct: ct);

    public Task<Case> ReopenAsync(CaseId id, ReasonCode reason, CancellationToken ct = default) => ChangeAsync(id, (c, at) => c.Reopen(reason, By, at), ct: ct);

    public async Task<Case> MarkDuplicateAsync(CaseId id, CaseId original, CancellationToken ct = default)
    {
        var other = await GetAsync(original, "original", ct);
        return await ChangeAsync(id, (c, at) => c.MarkDuplicate(other, By, at), ct: ct);
    }

    public Task<Case> RecordFirstResponseAsync(CaseId id, DateTimeOffset? respondedAt = null, CancellationToken ct = default) =>
        ChangeAsync(id, (c, at) => c.RecordFirstResponse(respondedAt ?? at, at, options.Value.ClockTolerance), ct: ct);

    public Task<Page<CaseSummary>> ListAsync(Specification<Case>? specification = null, CancellationToken ct = default) =>
        cases.ListAsync((specification ?? s_newestOpen).Select(CaseSummary.Of), ct);

    public Task<long> CountAsync(Specification<Case>? specification = null, CancellationToken ct = default) =>
        cases.CountAsync(specification ?? s_newestOpen, ct);

    private UserId? By => caller.Caller.User;

    private async Task<Case> GetAsync(CaseId id, string path, CancellationToken ct) =>
        await cases.FindAsync(id, ct) ?? throw new CrmException(CaseErrors.NotFound, path);

    private async Task MustBeOfTheCustomerAsync(Case opened, CancellationToken ct)
    {
        if (opened.SourceInteraction is { } interaction && (await interactions.FindAsync(interaction, ct))?.CustomerId != opened.CustomerId)
            throw new CrmException(InteractionErrors.NotFound, "sourceInteraction");
        if (opened.SourceFeedback is not { } source) return;
        if ((await feedback.FindAsync(source, ct))?.CustomerId != opened.CustomerId) throw new CrmException(FeedbackErrors.NotFound, "sourceFeedback");
        if (await FindByFeedbackAsync(source, ct) is not null) throw new CrmException(CaseErrors.FeedbackHasCase, "sourceFeedback");
    }
}
