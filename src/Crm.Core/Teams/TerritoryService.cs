using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <inheritdoc />
internal sealed class TerritoryService(
    IRepository<Territory, TerritoryId> territories,
    ITeams teams,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock) : ITerritories
{
    private static readonly Specification<Territory> s_byName = Specification.For<Territory>().OrderBy(TeamOrder.TerritoryName);

    public async Task<Territory> AddAsync(string key, string name, IEnumerable<TerritoryArea> areas, TeamId? team = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var territory = Territory.Create(caller.Tenant, new(ids.Next()), key, name, areas, team, clock.GetUtcNow());
        await teams.MustTakeOverAsync(team, null, ct);
        if (await FindByKeyAsync(territory.TerritoryKey, ct) is not null) throw new CrmException(TerritoryErrors.DuplicateKey, "key");
        territories.Add(territory);
        return territory;
    }

    public Task<Territory?> FindAsync(TerritoryId id, CancellationToken ct = default) => territories.FindAsync(id, ct);

    public async Task<Territory?> FindByKeyAsync(string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await territories.FindManyAsync(TeamCriteria.TerritoryKey(key), 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<Territory> ChangeAsync(TerritoryId id, Action<Territory, DateTimeOffset> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var territory = await GetAsync(id, ct);
        await territory.ChangeByAsync(() => change(territory, clock.GetUtcNow()));
        return territory;
    }

    public async Task<Territory> GiveToAsync(TerritoryId id, TeamId? team, CancellationToken ct = default)
    {
        var territory = await GetAsync(id, ct);
        await teams.MustTakeOverAsync(team, null, ct);
        territory.GiveTo(team, clock.GetUtcNow());
        return territory;
    }

    public async Task<IReadOnlyList<TerritorySummary>> CoveringAsync(CountryCode country, string? province, CancellationToken ct = default)
    {
        var covering = s_byName.Where(TeamCriteria.TerritoryInUse).Where(TeamCriteria.Covering(country, province));
        return await territories.StreamAsync(covering.Select(TerritorySummary.Of), ct).ToListAsync(ct);
    }

    public Task<Page<TerritorySummary>> ListAsync(Specification<Territory>? specification = null, CancellationToken ct = default) =>
        territories.ListAsync((specification ?? s_byName).Select(TerritorySummary.Of), ct);

    private async Task<Territory> GetAsync(TerritoryId id, CancellationToken ct) =>
        await territories.FindAsync(id, ct) ?? throw new CrmException(TerritoryErrors.NotFound, "territory");
}
