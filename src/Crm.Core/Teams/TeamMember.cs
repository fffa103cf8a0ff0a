using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>One stay of an employee in a team. Who leaves and comes back has two.</summary>
public sealed class TeamMember : IFullText
{
    /// <summary>The largest capacity.</summary>
    public const int MaxCapacity = 100_000;

    // For storage adapters.
    private TeamMember()
    {
    }

    internal TeamMember(Team team, int number, UserId user, int? capacity, DateTimeOffset joinedAt)
    {
        TenantId = team.TenantId;
        TeamId = team.Id;
        Number = number;
        User = user;
        Role = TeamRole.Member;
        Capacity = capacity;
        JoinedAt = joinedAt;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The team.</summary>
    public TeamId TeamId { get; private init; }

    /// <summary>Which of the team's stays: counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The employee.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId User { get; private init; }

    /// <summary>Member or manager; what it was last, once the employee has left.</summary>
    public TeamRole Role { get; internal set; }

    /// <summary>How many open items (leads, deals, cases) the employee may hold at once; 0 for none, null for no limit.</summary>
    public int? Capacity { get; internal set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset JoinedAt { get; private init; }

    /// <summary>Until when, UTC; null while the employee is in the team.</summary>
    public DateTimeOffset? LeftAt { get; internal set; }

    /// <summary>True while the employee is in the team.</summary>
    public bool IsCurrent => LeftAt is null;

    /// <inheritdoc />
    public string FullText => $"{User} {Role}{(IsCurrent ? string.Empty : ", left")}";

    internal TeamMember Copy() => (TeamMember)MemberwiseClone();

    /// <summary>The role and the number only.</summary>
    public override string ToString() => $"{Role} {Number}";
}
