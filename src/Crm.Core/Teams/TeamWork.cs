namespace Crm.Core.Teams;

/// <summary>What services ask before a team becomes responsible for a record.</summary>
internal static class TeamWork
{
    /// <summary>Refuses a team that takes no work; nothing is asked when there is none, or when it was responsible before.</summary>
    /// <param name="teams">The teams.</param>
    /// <param name="team">The team from now on; null for none.</param>
    /// <param name="before">The team until now; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.team.not-found</c>, <c>crm.team.archived</c>.</exception>
    public static Task MustTakeOverAsync(this ITeams teams, TeamId? team, TeamId? before, CancellationToken ct) =>
        team is { } given && given != before ? teams.MustTakeWorkAsync(given, ct) : Task.CompletedTask;
}
