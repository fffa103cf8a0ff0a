using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <content>Who is in the team, and since when.</content>
public sealed partial class Team
{
    /// <summary>At most this many members at once.</summary>
    public const int MaxMembers = 500;

    private List<TeamMember> _members = [];

    /// <summary>Every stay of an employee in the team, past ones too, in the order they began.</summary>
    public IReadOnlyList<TeamMember> Members => _members;

    /// <summary>Who leads the team now; null for nobody.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? Manager { get; private set => field = Track(field, value); }

    /// <summary>How many are in the team now.</summary>
    public int MemberCount { get; private set; }

    /// <summary>An employee joins.</summary>
    /// <param name="user">The employee.</param>
    /// <param name="capacity">How many open items the employee may hold at once, 0 to 100 000; null for no limit.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.team.already-member</c>, <c>crm.team.too-many-members</c>, <c>crm.team.invalid-capacity</c>, <c>crm.user.invalid</c>, <c>crm.team.archived</c>.</exception>
    public TeamMember AddMember(UserId user, int? capacity, DateTimeOffset at)
    {
        MustBeInUse();
        var employee = new UserId(user.Value);
        var now = Instant.Utc(at);
        Require(IsCapacity(capacity), TeamErrors.InvalidCapacity, "capacity");
        Require(Current(employee) is null, TeamErrors.AlreadyMember, "user");
        Require(MemberCount < MaxMembers, TeamErrors.TooManyMembers, "members");
        var member = new TeamMember(this, _members.Count + 1, employee, capacity, now);
        _members.Add(member);
        MemberCount++;
        NoteChange($"Members[{member.Number}]", null, member.FullText);
        Tell(member, TeamMemberChange.Joined, now);
        return member;
    }

    /// <summary>An employee leaves; a team whose manager left has none.</summary>
    /// <param name="user">The employee.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.team.not-member</c>, <c>crm.team.archived</c>.</exception>
    public void RemoveMember(UserId user, DateTimeOffset at)
    {
        var member = MustBeMember(user);
        var before = member.FullText;
        member.LeftAt = Instant.Utc(at);
        MemberCount--;
        if (Manager == member.User) Manager = null;
        NoteChange($"Members[{member.Number}]", before, member.FullText);
        Tell(member, TeamMemberChange.Left, member.LeftAt.Value);
    }

    /// <summary>Makes a member lead the team; who led it before stays as a member.</summary>
    /// <param name="user">A member.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.team.not-member</c>, <c>crm.team.archived</c>.</exception>
    public void MakeManager(UserId user, DateTimeOffset at)
    {
        var member = MustBeMember(user);
        if (member.Role is TeamRole.Manager) return; // already so: the outcome asked for holds
        ReleaseManager(at);
        member.Role = TeamRole.Manager;
        Manager = member.User;
        Tell(member, TeamMemberChange.MadeManager, Instant.Utc(at));
    }

    /// <summary>The manager stays as a member, and nobody leads the team.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.team.no-manager</c>, <c>crm.team.archived</c>.</exception>
    public void RemoveManager(DateTimeOffset at)
    {
        MustBeInUse();
        Require(Manager is not null, TeamErrors.NoManager);
        ReleaseManager(at);
        Manager = null;
    }

    /// <summary>Says how much a member may hold at once.</summary>
    /// <param name="user">A member.</param>
    /// <param name="capacity">Open items, 0 to 100 000; null for no limit.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.team.not-member</c>, <c>crm.team.invalid-capacity</c>, <c>crm.team.archived</c>.</exception>
    public void SetCapacity(UserId user, int? capacity, DateTimeOffset at)
    {
        var member = MustBeMember(user);
        Require(IsCapacity(capacity), TeamErrors.InvalidCapacity, "capacity");
        NoteChange($"Members[{member.Number}].Capacity", Domain.AuditText.Of(member.Capacity), Domain.AuditText.Of(capacity));
        member.Capacity = capacity;
        Tell(member, TeamMemberChange.CapacityChanged, Instant.Utc(at));
    }

    private static bool IsCapacity(int? capacity) => capacity is null or (>= 0 and <= TeamMember.MaxCapacity);

    private TeamMember? Current(UserId user) => _members.Find(m => m.IsCurrent && m.User == user);

    private TeamMember MustBeMember(UserId user)
    {
        MustBeInUse();
        return Current(user) ?? throw new CrmException(TeamErrors.NotMember, "user");
    }

    private void ReleaseManager(DateTimeOffset at)
    {
        if (_members.Find(m => m.IsCurrent && m.Role is TeamRole.Manager) is not { } before) return;
        before.Role = TeamRole.Member;
        Tell(before, TeamMemberChange.NoLongerManager, Instant.Utc(at));
    }

    private void Tell(TeamMember member, TeamMemberChange change, DateTimeOffset at) => Raise(new TeamMemberChanged(TenantId, Id, member.User, change, at));
}
