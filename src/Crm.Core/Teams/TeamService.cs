using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <inheritdoc />
internal sealed class TeamService(
    IRepository<Team, TeamId> teams,
    IRepository<BusinessCalendar, BusinessCalendarId> calendars,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock) : ITeams
{
    private static readonly Specification<Team> s_byName = Specification.For<Team>().OrderBy(TeamOrder.Name);

    public async Task<Team> AddAsync(string name, string? store = null, TeamId? parent = null, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var team = Team.Create(caller.Tenant, new(ids.Next()), name, store, now);
        if (parent is not null) team.MoveUnder(parent, await AboveAsync(parent, ct), height: 0, now);
        teams.Add(team);
        return team;
    }

    public Task<Team?> FindAsync(TeamId id, CancellationToken ct = default) => teams.FindAsync(id, ct);

    public async Task<Team> GetAsync(TeamId id, CancellationToken ct = default) =>
        await teams.FindAsync(id, ct) ?? throw new CrmException(TeamErrors.NotFound, "team");

    public async Task<Team> ChangeAsync(TeamId id, Action<Team, DateTimeOffset> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var team = await GetAsync(id, ct);
        await team.ChangeByAsync(() => change(team, clock.GetUtcNow()));
        return team;
    }

    public async Task<Team> MoveUnderAsync(TeamId id, TeamId? parent, CancellationToken ct = default)
    {
        var team = await GetAsync(id, ct);
        var above = await AboveAsync(parent, ct);
        var height = await Hierarchy.LevelsBelowAsync(teams, id, above, TeamCriteria.DirectlyUnder, Team.MaxParentDepth, ct);
        team.MoveUnder(parent, above, height, clock.GetUtcNow());
        return team;
    }

    public async Task<Team> WorkByAsync(TeamId id, BusinessCalendarId? calendar, CancellationToken ct = default)
    {
        var team = await GetAsync(id, ct);
        if (calendar is { } given && !await calendars.ExistsAsync(given, ct)) throw new CrmException(CalendarErrors.NotFound, "calendar");
        team.WorkBy(calendar, clock.GetUtcNow());
        return team;
    }

    public async Task<IReadOnlyList<TeamSummary>> OfMemberAsync(UserId user, CancellationToken ct = default) =>
        await teams.StreamAsync(s_byName.Where(TeamCriteria.WithMember(user)).Select(TeamSummary.Of), ct).ToListAsync(ct);

    public Task<Page<TeamSummary>> ListAsync(Specification<Team>? specification = null, CancellationToken ct = default) =>
        teams.ListAsync((specification ?? s_byName).Select(TeamSummary.Of), ct);

    public async Task MustTakeWorkAsync(TeamId id, CancellationToken ct = default) => (await GetAsync(id, ct)).MustBeInUse();

    private Task<IReadOnlyList<Team>> AboveAsync(TeamId? parent, CancellationToken ct) => Hierarchy.AboveAsync(
        parent, async id => await teams.FindAsync(id, ct) ?? throw new CrmException(TeamErrors.NotFound, "parent"), t => t.Parent, Team.MaxParentDepth);
}
