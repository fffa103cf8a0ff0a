using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Teams;

/// <summary>The events of teams, territories and calendars, by their stable names.</summary>
public static class TeamEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.team.added", TeamEventsJson.Default.TeamAdded),
        EventType.Of("crm.team.renamed", TeamEventsJson.Default.TeamRenamed),
        EventType.Of("crm.team.store-changed", TeamEventsJson.Default.TeamStoreChanged),
        EventType.Of("crm.team.parent-changed", TeamEventsJson.Default.TeamParentChanged),
        EventType.Of("crm.team.calendar-changed", TeamEventsJson.Default.TeamCalendarChanged),
        EventType.Of("crm.team.member-changed", TeamEventsJson.Default.TeamMemberChanged),
        EventType.Of("crm.team.archived", TeamEventsJson.Default.TeamArchived),
        EventType.Of("crm.team.restored", TeamEventsJson.Default.TeamRestored),
        EventType.Of("crm.territory.added", TeamEventsJson.Default.TerritoryAdded),
        EventType.Of("crm.territory.renamed", TeamEventsJson.Default.TerritoryRenamed),
        EventType.Of("crm.territory.areas-changed", TeamEventsJson.Default.TerritoryAreasChanged),
        EventType.Of("crm.territory.team-changed", TeamEventsJson.Default.TerritoryTeamChanged),
        EventType.Of("crm.territory.archived", TeamEventsJson.Default.TerritoryArchived),
        EventType.Of("crm.territory.restored", TeamEventsJson.Default.TerritoryRestored),
        EventType.Of("crm.calendar.added", TeamEventsJson.Default.CalendarAdded),
        EventType.Of("crm.calendar.renamed", TeamEventsJson.Default.CalendarRenamed),
        EventType.Of("crm.calendar.hours-changed", TeamEventsJson.Default.CalendarHoursChanged),
        EventType.Of("crm.calendar.date-set", TeamEventsJson.Default.CalendarDateSet),
        EventType.Of("crm.calendar.date-cleared", TeamEventsJson.Default.CalendarDateCleared),
    ];
}

/// <summary>How the events of teams, territories and calendars are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TeamAdded))]
[JsonSerializable(typeof(TeamRenamed))]
[JsonSerializable(typeof(TeamStoreChanged))]
[JsonSerializable(typeof(TeamParentChanged))]
[JsonSerializable(typeof(TeamCalendarChanged))]
[JsonSerializable(typeof(TeamMemberChanged))]
[JsonSerializable(typeof(TeamArchived))]
[JsonSerializable(typeof(TeamRestored))]
[JsonSerializable(typeof(TerritoryAdded))]
[JsonSerializable(typeof(TerritoryRenamed))]
[JsonSerializable(typeof(TerritoryAreasChanged))]
[JsonSerializable(typeof(TerritoryTeamChanged))]
[JsonSerializable(typeof(TerritoryArchived))]
[JsonSerializable(typeof(TerritoryRestored))]
[JsonSerializable(typeof(CalendarAdded))]
[JsonSerializable(typeof(CalendarRenamed))]
[JsonSerializable(typeof(CalendarHoursChanged))]
[JsonSerializable(typeof(CalendarDateSet))]
[JsonSerializable(typeof(CalendarDateCleared))]
internal sealed partial class TeamEventsJson : JsonSerializerContext;
