namespace Crm.Core.Teams;

/// <summary>What happened to a member of a team.</summary>
public enum TeamMemberChange
{
    /// <summary>Joined the team.</summary>
    Joined = 1,

    /// <summary>Left the team.</summary>
    Left = 2,

    /// <summary>Leads the team now.</summary>
    MadeManager = 3,

    /// <summary>Leads the team no longer and stays in it.</summary>
    NoLongerManager = 4,

    /// <summary>May hold another amount of work.</summary>
    CapacityChanged = 5,
}
