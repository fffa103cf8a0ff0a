using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Tenancy;

namespace Crm.Core.Teams;

/// <summary>A team as lists show it, without its members.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record TeamSummary
{
    /// <summary>What is read of each team.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TeamSummary))]
    public static readonly Expression<Func<Team, TeamSummary>> Of = t => new TeamSummary
    {
        Id = t.Id,
        Name = t.Name,
        Store = t.Store,
        Manager = t.Manager,
        MemberCount = t.MemberCount,
        Parent = t.Parent,
        CalendarId = t.CalendarId,
        ArchivedAt = t.ArchivedAt,
        Version = t.Version,
    };

    /// <summary>The team.</summary>
    public required TeamId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The code of its store; null for none.</summary>
    public required string? Store { get; init; }

    /// <summary>Who leads it; null for nobody.</summary>
    public required UserId? Manager { get; init; }

    /// <summary>How many are in it now.</summary>
    public required int MemberCount { get; init; }

    /// <summary>The team it is part of; null for none.</summary>
    public required TeamId? Parent { get; init; }

    /// <summary>The calendar it works by; null for none of its own.</summary>
    public required BusinessCalendarId? CalendarId { get; init; }

    /// <summary>Since when it is not in use, UTC; null while it is.</summary>
    public required DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"team {Id}";
}
