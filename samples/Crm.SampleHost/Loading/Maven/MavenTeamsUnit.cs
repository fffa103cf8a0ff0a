using Crm.Core;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading.Maven;

/// <summary>The regional offices, under each the teams of its managers.</summary>
public sealed class MavenTeamsUnit(IReadOnlyList<MavenAgent> agents) : LoadUnit("Teams", 0)
{
    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) => (await crm.Teams.ListAsync(ct: ct)).Items.Count > 0;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        foreach (var office in agents.GroupBy(a => a.Office, StringComparer.Ordinal))
        {
            var region = await crm.Teams.AddAsync(office.Key, ct: ct);
            foreach (var managed in office.GroupBy(a => a.Manager, StringComparer.Ordinal))
            {
                var team = await crm.Teams.AddAsync($"{office.Key}: {managed.Key}", parent: region.Id, ct: ct);
                await crm.Teams.ChangeAsync(team.Id, (t, at) => Staff(t, managed.Key, managed.Select(a => a.Name), at), ct);
            }
        }
    }

    private static void Staff(Team team, string manager, IEnumerable<string> agents, DateTimeOffset at)
    {
        team.AddMember(new UserId(manager), capacity: null, at);
        team.MakeManager(new UserId(manager), at);
        foreach (var agent in agents) team.AddMember(new UserId(agent), capacity: null, at);
    }
}
