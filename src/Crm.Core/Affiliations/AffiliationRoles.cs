namespace Crm.Core.Affiliations;

/// <summary>The codes of usual roles. A tenant may use others; these have a meaning the library knows.</summary>
public static class AffiliationRoles
{
    /// <summary>Works for the organisation.</summary>
    public const string Employee = "employee";

    /// <summary>Owns the organisation or a part of it.</summary>
    public const string Owner = "owner";

    /// <summary>Runs the organisation.</summary>
    public const string Director = "director";

    /// <summary>Is married to the other person.</summary>
    public const string Spouse = "spouse";

    /// <summary>Lives in one household with the other person.</summary>
    public const string Household = "household";

    /// <summary>Is a brother or sister of the other person.</summary>
    public const string Sibling = "sibling";

    /// <summary>Is a friend of the other person.</summary>
    public const string Friend = "friend";

    /// <summary>Is a parent of the other person.</summary>
    public const string Parent = "parent";

    /// <summary>Brought the other person or organisation here.</summary>
    public const string Referrer = "referrer";

    /// <summary>Whether the role means the same from either side, so that a spouse need not be noted twice.</summary>
    /// <param name="role">The code.</param>
    public static bool IsMutual(string role) => role is Spouse or Household or Sibling or Friend;

    internal static bool IsBetweenPersons(string role) => IsMutual(role) || role is Parent;

    internal static bool IsWithOrganisation(string role) => role is Employee or Owner or Director;
}
