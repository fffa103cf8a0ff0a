using Crm.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Teams, territories and calendars.</summary>
internal static class TeamTables
{
    public static void Add(CrmModelBuilder crm)
    {
        AddCalendars(crm);
        AddTeams(crm);
        AddTerritories(crm);
    }

    private static void AddCalendars(CrmModelBuilder crm)
    {
        var calendar = crm.Aggregate<BusinessCalendar>("calendars");
        calendar.Property(c => c.Name).HasMaxLength(BusinessCalendar.MaxNameLength);
        crm.Ordinal(calendar.Property(c => c.NameKey).HasMaxLength(2 * BusinessCalendar.MaxNameLength));
        calendar.Property(c => c.TimeZone).HasMaxLength(BusinessCalendar.MaxTimeZoneLength);
        calendar.Property(c => c.HoursText).HasMaxLength(WeeklyHours.MaxTextLength);
        crm.Index(calendar, "calendars_name", nameof(BusinessCalendar.NameKey), nameof(BusinessCalendar.Id));

        var date = crm.Part<BusinessCalendar, CalendarDate>(calendar, nameof(BusinessCalendar.Dates), "calendar_dates", nameof(CalendarDate.CalendarId), nameof(CalendarDate.Date));
        date.Property(d => d.HoursText).HasMaxLength(DayHours.MaxTextLength);
        date.Property(d => d.Label).HasMaxLength(CalendarDate.MaxLabelLength);
    }

    private static void AddTeams(CrmModelBuilder crm)
    {
        var team = crm.Aggregate<Team>("teams");
        team.Property(t => t.Name).HasMaxLength(Team.MaxNameLength);
        crm.Ordinal(team.Property(t => t.NameKey).HasMaxLength(2 * Team.MaxNameLength));
        team.Property(t => t.Store).HasMaxLength(Team.MaxStoreLength);
        crm.Index(team, "teams_name", nameof(Team.NameKey), nameof(Team.Id));
        crm.Index(team, "teams_parent", nameof(Team.Parent));
        crm.Index(team, "teams_calendar", nameof(Team.CalendarId));
        crm.Reference<Team, Team>(team, "teams_parent", nameof(Team.Parent));
        crm.Reference<Team, BusinessCalendar>(team, "teams_calendar", nameof(Team.CalendarId));

        var member = crm.Part<Team, TeamMember>(team, nameof(Team.Members), "team_members", nameof(TeamMember.TeamId), nameof(TeamMember.Number));
        crm.Index(member, "team_members_user", nameof(TeamMember.User));
    }

    private static void AddTerritories(CrmModelBuilder crm)
    {
        var territory = crm.Aggregate<Territory>("territories");
        territory.Property(t => t.TerritoryKey).HasMaxLength(Territory.MaxKeyLength);
        territory.Property(t => t.Name).HasMaxLength(Territory.MaxNameLength);
        crm.Ordinal(territory.Property(t => t.NameKey).HasMaxLength(2 * Territory.MaxNameLength));
        territory.PrimitiveCollection(t => t.Areas).HasColumnName("areas").HasField("_areas").ElementType().HasMaxLength(TerritoryArea.MaxLength);
        crm.Unique(territory, "territories_key", TerritoryErrors.DuplicateKey, nameof(Territory.TerritoryKey));
        crm.Index(territory, "territories_name", nameof(Territory.NameKey), nameof(Territory.Id));
        crm.Index(territory, "territories_team", nameof(Territory.TeamId));
        crm.Reference<Territory, Team>(territory, "territories_team", nameof(Territory.TeamId));
    }
}
