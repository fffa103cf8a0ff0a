using Crm.Core.Storage;

namespace Crm.Core.Teams;

/// <summary>The orders teams, territories and calendars can be listed in.</summary>
public static class TeamOrder
{
    /// <summary>By folded name.</summary>
    public static readonly SortKey<Team> Name = SortKey<Team>.Of("name", t => t.NameKey);

    /// <summary>By folded name.</summary>
    public static readonly SortKey<Territory> TerritoryName = SortKey<Territory>.Of("name", t => t.NameKey);

    /// <summary>By folded name.</summary>
    public static readonly SortKey<BusinessCalendar> CalendarName = SortKey<BusinessCalendar>.Of("name", c => c.NameKey);
}
