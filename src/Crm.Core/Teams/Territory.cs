using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>
/// A part of the market by countries and provinces, and the team that works it. Territories may overlap: whoever assigns
/// goes through them in the tenant's order and takes the first that covers the place.
/// </summary>
public sealed class Territory : AggregateRoot<TerritoryId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "territory";

    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>At most this many areas.</summary>
    public const int MaxAreas = 500;

    private List<string> _areas = [];

    // For storage adapters.
    private Territory()
    {
    }

    private Territory(TenantId tenant, TerritoryId id, string key, DateTimeOffset at)
        : base(tenant, id)
    {
        TerritoryKey = key;
        CreatedAt = at;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [UniqueKeyOf(TerritoryKey)];

    /// <summary>The key rules and other systems know it by; unique per tenant, compared ordinally, never changes.</summary>
    [NotPersonal("key of a territory")]
    public string TerritoryKey { get; private init; } = string.Empty;

    /// <summary>What it is called.</summary>
    [NotPersonal("name of a territory")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded (no case, no accents), for order and search.</summary>
    [NotPersonal("name of a territory")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>The team that works it; null for none.</summary>
    public TeamId? TeamId { get; private set => field = Track(field, value); }

    /// <summary>The codes of its countries and provinces, as <see cref="TerritoryArea"/> writes them, in alphabetical order.</summary>
    [NotPersonal("codes of countries and provinces")]
    public IReadOnlyList<string> Areas => _areas;

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when it is not in use, UTC; null while it is.</summary>
    public DateTimeOffset? ArchivedAt { get; private set => field = Track(field, value); }

    /// <summary>True when it is not in use.</summary>
    public bool IsArchived => ArchivedAt is not null;

    /// <summary>Adds a territory.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="key">1 to 100 characters.</param>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="areas">What it covers; at least one, at most 500.</param>
    /// <param name="team">The team that works it; null for none.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.territory.no-area</c>, <c>crm.territory.too-many-areas</c>, <c>crm.id.empty</c>.</exception>
    public static Territory Create(TenantId tenant, TerritoryId id, string key, string name, IEnumerable<TerritoryArea> areas, TeamId? team, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var territory = new Territory(tenant, id, CleanText.Required(key, MaxKeyLength, "key"), Instant.Utc(at));
        territory.TakeName(name);
        territory.TakeAreas(areas);
        territory.TeamId = team is { } given ? TypedId.Required(given, "team") : null;
        territory.Raise(new TerritoryAdded(tenant, id, territory.TeamId, territory.CreatedAt));
        return territory;
    }

    /// <summary>Gives it another name.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.territory.archived</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        Require(!IsArchived, TerritoryErrors.Archived);
        TakeName(name);
        Raise(new TerritoryRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Replaces what it covers.</summary>
    /// <param name="areas">Countries and provinces; at least one, at most 500. The same one twice counts once.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.territory.no-area</c>, <c>crm.territory.too-many-areas</c>, <c>crm.territory.archived</c>.</exception>
    public void Cover(IEnumerable<TerritoryArea> areas, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(areas);
        Require(!IsArchived, TerritoryErrors.Archived);
        TakeAreas(areas);
        Raise(new TerritoryAreasChanged(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Whether it covers a place.</summary>
    /// <param name="country">The country.</param>
    /// <param name="province">The code of the province, as addresses carry it; null when unknown: then only the whole country counts.</param>
    public bool Covers(CountryCode country, string? province) =>
        _areas.Contains(country.Value) || (province is not null && _areas.Contains($"{country.Value}-{province}"));

    /// <summary>Takes it out of use.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.territory.archived</c>: it already is.</exception>
    public void Archive(DateTimeOffset at)
    {
        Require(!IsArchived, TerritoryErrors.Archived);
        ArchivedAt = Instant.Utc(at);
        Raise(new TerritoryArchived(TenantId, Id, ArchivedAt.Value));
    }

    /// <summary>Takes an archived territory into use again.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.territory.not-archived</c>.</exception>
    public void Restore(DateTimeOffset at)
    {
        Require(IsArchived, TerritoryErrors.NotArchived);
        ArchivedAt = null;
        Raise(new TerritoryRestored(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Gives it to a team; the service has checked that the team exists.</summary>
    internal void GiveTo(TeamId? team, DateTimeOffset at)
    {
        Require(!IsArchived, TerritoryErrors.Archived);
        TeamId = team;
        Raise(new TerritoryTeamChanged(TenantId, Id, team, Instant.Utc(at)));
    }

    internal static UniqueKey UniqueKeyOf(string key) => new(TerritoryErrors.DuplicateKey, TypeName, key);

    /// <inheritdoc />
    private protected override void CopyParts() => _areas = [.. _areas];

    private void TakeName(string name) => (Name, NameKey) = CleanText.NameWithKey(name, MaxNameLength);

    private void TakeAreas(IEnumerable<TerritoryArea> areas)
    {
        List<string> codes = [.. areas.Select(a => a.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Require(codes.Count > 0 && !codes.Contains(string.Empty), TerritoryErrors.NoArea, "areas");
        Require(codes.Count <= MaxAreas, TerritoryErrors.TooManyAreas, "areas");
        NoteChange("Areas", _areas.Count == 0 ? null : string.Join(' ', _areas), string.Join(' ', codes));
        _areas = codes;
    }
}
