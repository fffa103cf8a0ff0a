using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Teams;

/// <summary>A team was added.</summary>
public sealed record TeamAdded(TenantId TenantId, TeamId TeamId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A team has another name.</summary>
public sealed record TeamRenamed(TenantId TenantId, TeamId TeamId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A team belongs to another store.</summary>
public sealed record TeamStoreChanged(TenantId TenantId, TeamId TeamId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A team is part of another one.</summary>
/// <param name="Parent">The parent; null for none.</param>
public sealed record TeamParentChanged(TenantId TenantId, TeamId TeamId, TeamId? Parent, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A team works by another calendar.</summary>
/// <param name="CalendarId">The calendar; null for none of its own.</param>
public sealed record TeamCalendarChanged(TenantId TenantId, TeamId TeamId, BusinessCalendarId? CalendarId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Somebody joined, left, leads or may hold another amount of work.</summary>
/// <param name="User">The employee.</param>
/// <param name="Change">What happened.</param>
public sealed record TeamMemberChanged(TenantId TenantId, TeamId TeamId, UserId User, TeamMemberChange Change, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A team is no longer in use.</summary>
public sealed record TeamArchived(TenantId TenantId, TeamId TeamId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An archived team is in use again.</summary>
public sealed record TeamRestored(TenantId TenantId, TeamId TeamId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A territory was added.</summary>
public sealed record TerritoryAdded(TenantId TenantId, TerritoryId TerritoryId, TeamId? TeamId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A territory has another name.</summary>
public sealed record TerritoryRenamed(TenantId TenantId, TerritoryId TerritoryId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A territory covers other countries and provinces.</summary>
public sealed record TerritoryAreasChanged(TenantId TenantId, TerritoryId TerritoryId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A territory belongs to another team.</summary>
/// <param name="TeamId">The team; null for none.</param>
public sealed record TerritoryTeamChanged(TenantId TenantId, TerritoryId TerritoryId, TeamId? TeamId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A territory is no longer in use.</summary>
public sealed record TerritoryArchived(TenantId TenantId, TerritoryId TerritoryId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An archived territory is in use again.</summary>
public sealed record TerritoryRestored(TenantId TenantId, TerritoryId TerritoryId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A calendar was added.</summary>
public sealed record CalendarAdded(TenantId TenantId, BusinessCalendarId CalendarId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A calendar has another name.</summary>
public sealed record CalendarRenamed(TenantId TenantId, BusinessCalendarId CalendarId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A calendar has other weekly hours or is read in another time zone.</summary>
public sealed record CalendarHoursChanged(TenantId TenantId, BusinessCalendarId CalendarId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A date has hours of its own.</summary>
/// <param name="Date">The date.</param>
/// <param name="IsHoliday">True when nobody works on it.</param>
public sealed record CalendarDateSet(TenantId TenantId, BusinessCalendarId CalendarId, DateOnly Date, bool IsHoliday, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A date has the hours of its weekday again.</summary>
/// <param name="Date">The date.</param>
public sealed record CalendarDateCleared(TenantId TenantId, BusinessCalendarId CalendarId, DateOnly Date, DateTimeOffset At) : CrmEvent(TenantId, At);
