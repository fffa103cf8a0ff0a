using Crm.Core.Errors;

namespace Crm.Core.Teams;

/// <summary>What teams refuse.</summary>
public static class TeamErrors
{
    /// <summary>No such team in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.team.not-found", "The tenant has no team with this id. Check the id.");

    /// <summary>Archived teams take neither changes nor work.</summary>
    public static readonly CrmError Archived = new("crm.team.archived", "The team is archived. Restore it first, or choose another team.");

    /// <summary>It is not archived.</summary>
    public static readonly CrmError NotArchived = new("crm.team.not-archived", "The team is in use, so it cannot be restored. Change it as it is.");

    /// <summary>A team would be its own ancestor.</summary>
    public static readonly CrmError CyclicParent = new("crm.team.cyclic-parent", "The parent is this team itself or one below it. Choose another parent.");

    /// <summary>A chain of parents is too deep.</summary>
    public static readonly CrmError ParentTooDeep = new("crm.team.parent-too-deep", "Teams nest at most 16 levels deep. Attach it higher up.");

    /// <summary>The employee is in the team.</summary>
    public static readonly CrmError AlreadyMember = new("crm.team.already-member", "The employee is in this team already. Change the capacity or the manager instead.");

    /// <summary>The employee is not in the team.</summary>
    public static readonly CrmError NotMember = new("crm.team.not-member", "The employee is not in this team now. Add the employee first.");

    /// <summary>Nobody leads the team.</summary>
    public static readonly CrmError NoManager = new("crm.team.no-manager", "The team has no manager. There is nothing to remove.");

    /// <summary>Too many at once.</summary>
    public static readonly CrmError TooManyMembers = new("crm.team.too-many-members", "A team has at most 500 members at once. Split it into teams under a common parent.");

    /// <summary>A capacity that cannot be.</summary>
    public static readonly CrmError InvalidCapacity = new("crm.team.invalid-capacity", "A capacity is 0 to 100000 open items. Leave it out for no limit.");
}
