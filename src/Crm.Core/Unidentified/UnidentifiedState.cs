namespace Crm.Core.Unidentified;

/// <summary>What became of a held fact. Stored as a number.</summary>
public enum UnidentifiedState
{
    /// <summary>It waits for its customer.</summary>
    Held = 1,

    /// <summary>Its customer was found and it is recorded.</summary>
    Linked = 2,

    /// <summary>Somebody decided that it is about no customer.</summary>
    Dismissed = 3,
}
