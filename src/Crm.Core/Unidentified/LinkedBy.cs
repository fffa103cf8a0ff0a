namespace Crm.Core.Unidentified;

/// <summary>How the customer of a held fact was found. Stored as a number.</summary>
public enum LinkedBy
{
    /// <summary>A key it carries is the customer's.</summary>
    Key = 1,

    /// <summary>Matching proposed it.</summary>
    Match = 2,

    /// <summary>Somebody said so.</summary>
    Hand = 3,
}
