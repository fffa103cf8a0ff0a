namespace Crm.Core.Policies;

/// <summary>Whether a policy is in use. Stored as a number.</summary>
public enum PolicyState
{
    /// <summary>In use.</summary>
    Active = 1,

    /// <summary>Out of use; it applies to nobody any more.</summary>
    Archived = 2,
}
