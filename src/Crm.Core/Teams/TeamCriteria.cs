using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>The conditions teams and territories are found by.</summary>
public static class TeamCriteria
{
    /// <summary>Teams in use.</summary>
    public static readonly Criterion<Team> InUse = new(t => t.ArchivedAt == null);

    /// <summary>Territories in use.</summary>
    public static readonly Criterion<Territory> TerritoryInUse = new(t => t.ArchivedAt == null);

    /// <summary>The teams an employee is in now.</summary>
    /// <param name="user">The employee.</param>
    public static Criterion<Team> WithMember(UserId user) => new(t => t.Members.Any(m => m.User == user && m.LeftAt == null));

    /// <summary>The teams an employee leads now.</summary>
    /// <param name="user">The employee.</param>
    public static Criterion<Team> ManagedBy(UserId user) => new(t => t.Manager == user);

    /// <summary>The teams directly under one.</summary>
    /// <param name="parent">The team above.</param>
    public static Criterion<Team> Under(TeamId parent) => new(t => t.Parent == parent);

    internal static Criterion<Team> DirectlyUnder(TeamId[] parents) => new(t => t.Parent != null && parents.AsEnumerable().Contains(t.Parent.Value));

    /// <summary>The teams of a store.</summary>
    /// <param name="store">Its code, exactly.</param>
    public static Criterion<Team> InStore(string store) => new(t => t.Store == store);

    /// <summary>The one territory with a key.</summary>
    /// <param name="key">The key, exactly.</param>
    public static Criterion<Territory> TerritoryKey(string key)
    {
        var stored = CleanText.AsStored(key, Territory.MaxKeyLength);
        return new(t => t.TerritoryKey == stored) { Key = Territory.UniqueKeyOf(stored) };
    }

    /// <summary>The territories of a team.</summary>
    /// <param name="team">The team.</param>
    public static Criterion<Territory> WorkedBy(TeamId team) => new(t => t.TeamId == team);

    /// <summary>The territories that cover a place.</summary>
    /// <param name="country">The country.</param>
    /// <param name="province">The code of the province, as addresses carry it; null when unknown: then only whole countries count.</param>
    public static Criterion<Territory> Covering(CountryCode country, string? province)
    {
        var whole = country.Value;
        var part = $"{whole}-{province}";
        return new(t => t.Areas.Contains(whole) || t.Areas.Contains(part));
    }
}
