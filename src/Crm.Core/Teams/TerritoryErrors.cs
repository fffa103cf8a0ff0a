using Crm.Core.Errors;

namespace Crm.Core.Teams;

/// <summary>What territories refuse.</summary>
public static class TerritoryErrors
{
    /// <summary>No such territory in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.territory.not-found", "The tenant has no territory with this id. Check the id.");

    /// <summary>The key is taken.</summary>
    public static readonly CrmError DuplicateKey = new("crm.territory.duplicate-key", "A territory with this key exists already; nothing was stored. Change that one, or use another key.");

    /// <summary>It covers nothing.</summary>
    public static readonly CrmError NoArea = new("crm.territory.no-area", "A territory covers at least one country or province. Give one, such as 'VN' or 'VN-79'.");

    /// <summary>It covers too much in single pieces.</summary>
    public static readonly CrmError TooManyAreas = new("crm.territory.too-many-areas", "A territory has at most 500 areas. Name whole countries instead of all their provinces.");

    /// <summary>Not a province.</summary>
    public static readonly CrmError UnknownProvince = new(
        "crm.territory.unknown-province", "A province is a code of 1 to 10 capital letters and digits; in Vietnam one of the official codes, such as '79'. Check the code.");

    /// <summary>Archived territories are not changed.</summary>
    public static readonly CrmError Archived = new("crm.territory.archived", "The territory is archived. Restore it first.");

    /// <summary>It is not archived.</summary>
    public static readonly CrmError NotArchived = new("crm.territory.not-archived", "The territory is in use, so it cannot be restored. Change it as it is.");
}
