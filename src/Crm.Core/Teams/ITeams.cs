using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Teams;

/// <summary>
/// Teams and territories of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface ITeams
{
    /// <summary>Adds a team without members.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="store">The code of its store; null for none.</param>
    /// <param name="parent">The team it is part of; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c>, <c>crm.team.not-found</c>, <c>crm.team.parent-too-deep</c>.</exception>
    Task<Team> AddAsync(string name, string? store = null, TeamId? parent = null, CancellationToken ct = default);

    /// <summary>The whole team; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Team?> FindAsync(TeamId id, CancellationToken ct = default);

    /// <summary>The whole team.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.team.not-found</c>.</exception>
    Task<Team> GetAsync(TeamId id, CancellationToken ct = default);

    /// <summary>Loads a team and changes it: its name, store, members, manager, use.</summary>
    /// <param name="id">The team.</param>
    /// <param name="change">Calls the team's methods, passing on the instant it is given.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.team.not-found</c>, or what the team refuses.</exception>
    Task<Team> ChangeAsync(TeamId id, Action<Team, DateTimeOffset> change, CancellationToken ct = default);

    /// <summary>Makes a team part of another one, or of none.</summary>
    /// <param name="id">The team.</param>
    /// <param name="parent">The team above; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.team.not-found</c>, <c>crm.team.cyclic-parent</c>, <c>crm.team.parent-too-deep</c>, <c>crm.team.archived</c>.</exception>
    Task<Team> MoveUnderAsync(TeamId id, TeamId? parent, CancellationToken ct = default);

    /// <summary>Says by which calendar a team works.</summary>
    /// <param name="id">The team.</param>
    /// <param name="calendar">The calendar; null for none of its own.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.team.not-found</c>, <c>crm.calendar.not-found</c>, <c>crm.team.archived</c>.</exception>
    Task<Team> WorkByAsync(TeamId id, BusinessCalendarId? calendar, CancellationToken ct = default);

    /// <summary>The teams an employee is in now, by name; at most 200.</summary>
    /// <param name="user">The employee.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<TeamSummary>> OfMemberAsync(UserId user, CancellationToken ct = default);

    /// <summary>One page of teams as summaries.</summary>
    /// <param name="specification">Which and in what order; null for all by name.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<TeamSummary>> ListAsync(Specification<Team>? specification = null, CancellationToken ct = default);

    /// <summary>Refuses a team that does not exist or takes no work.</summary>
    /// <param name="id">The team.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.team.not-found</c>, <c>crm.team.archived</c>.</exception>
    Task MustTakeWorkAsync(TeamId id, CancellationToken ct = default);
}
