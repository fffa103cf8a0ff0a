namespace Crm.Core.Tiers;

/// <summary>Whether a scheme of tiers is in use. Stored as a number.</summary>
public enum TierSchemeState
{
    /// <summary>In use: a refresh places everybody.</summary>
    Active = 1,

    /// <summary>Out of use: the next refresh takes everybody out of its tiers.</summary>
    Archived = 2,
}
