using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>
/// The territories of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface ITerritories
{
    /// <summary>Adds a territory.</summary>
    /// <param name="key">1 to 100 characters, unique.</param>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="areas">Countries and provinces; at least one.</param>
    /// <param name="team">The team that works it; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.territory.duplicate-key</c>, <c>crm.team.not-found</c>, <c>crm.team.archived</c>, or what the territory refuses.</exception>
    Task<Territory> AddAsync(string key, string name, IEnumerable<TerritoryArea> areas, TeamId? team = null, CancellationToken ct = default);

    /// <summary>The whole territory; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Territory?> FindAsync(TerritoryId id, CancellationToken ct = default);

    /// <summary>The territory with a key; null when there is none.</summary>
    /// <param name="key">The key, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<Territory?> FindByKeyAsync(string key, CancellationToken ct = default);

    /// <summary>Loads a territory and changes it: its name, areas, use.</summary>
    /// <param name="id">The territory.</param>
    /// <param name="change">Calls the territory's methods, passing on the instant it is given.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.territory.not-found</c>, or what the territory refuses.</exception>
    Task<Territory> ChangeAsync(TerritoryId id, Action<Territory, DateTimeOffset> change, CancellationToken ct = default);

    /// <summary>Gives a territory to a team, or to none.</summary>
    /// <param name="id">The territory.</param>
    /// <param name="team">The team; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.territory.not-found</c>, <c>crm.territory.archived</c>, <c>crm.team.not-found</c>, <c>crm.team.archived</c>.</exception>
    Task<Territory> GiveToAsync(TerritoryId id, TeamId? team, CancellationToken ct = default);

    /// <summary>The territories in use that cover a place, by name; at most 200. Which comes first is the caller's to decide.</summary>
    /// <param name="country">The country.</param>
    /// <param name="province">The code of the province, as addresses carry it; null when unknown: then only whole countries count.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<TerritorySummary>> CoveringAsync(CountryCode country, string? province, CancellationToken ct = default);

    /// <summary>One page of territories as summaries.</summary>
    /// <param name="specification">Which and in what order; null for all by name.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<TerritorySummary>> ListAsync(Specification<Territory>? specification = null, CancellationToken ct = default);
}
