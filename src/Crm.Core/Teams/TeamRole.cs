namespace Crm.Core.Teams;

/// <summary>What an employee is in a team. Stored as a number.</summary>
public enum TeamRole
{
    /// <summary>Works in the team.</summary>
    Member = 1,

    /// <summary>Leads the team; at most one does.</summary>
    Manager = 2,
}
