using Crm.Core.Teams;
using Crm.Core.Values;

namespace Crm.Core.Testing;

public static partial class A
{
    public static Team Team(string name = "Sales") => Teams.Team.Create(Some.Tenant, new(Some.Id()), name, null, Some.Instant);

    public static BusinessCalendar Calendar(string monday = "08:00-12:00,13:30-17:30", string timeZone = "Asia/Ho_Chi_Minh") => BusinessCalendar.Create(
        Some.Tenant, new(Some.Id()), "Office", TimeZoneName.Parse(timeZone), WeeklyHours.MondayToFriday(DayHours.Parse(monday)), Some.Instant);
}
