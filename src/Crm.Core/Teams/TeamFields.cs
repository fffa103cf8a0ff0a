using Crm.Core.Fields;

namespace Crm.Core.Teams;

/// <summary>What is kept of teams, territories and calendars. Of persons they name employees only.</summary>
public static class TeamFields
{
    private static readonly FieldProfile s_structure = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field(Team.TypeName, "name", "Name", "Tên nhóm", s_structure).In<Team>(t => t.Name, t => t.NameKey),
        Field(Team.TypeName, "store", "Store", "Cửa hàng", s_structure).In<Team>(t => t.Store),
        Field(Team.TypeName, "members", "Members and manager", "Thành viên và quản lý", FieldProfiles.Staff)
            .In<Team>(t => t.Manager).In<TeamMember>(m => m.User, m => m.Role, m => m.Capacity, m => m.JoinedAt, m => m.LeftAt),
        Field(Team.TypeName, "place", "Place among teams and calendar", "Vị trí trong sơ đồ và lịch làm việc", s_structure).In<Team>(t => t.Parent, t => t.CalendarId),
        Field(Territory.TypeName, "key", "Key and name", "Mã và tên khu vực", s_structure).In<Territory>(t => t.TerritoryKey, t => t.Name, t => t.NameKey),
        Field(Territory.TypeName, "areas", "Countries and provinces", "Quốc gia và tỉnh thành", s_structure).In<Territory>(t => t.Areas),
        Field(Territory.TypeName, "team", "Team", "Nhóm phụ trách", s_structure).In<Territory>(t => t.TeamId),
        Field(BusinessCalendar.TypeName, "name", "Name", "Tên lịch", s_structure).In<BusinessCalendar>(c => c.Name, c => c.NameKey),
        Field(BusinessCalendar.TypeName, "hours", "Working hours and time zone", "Giờ làm việc và múi giờ", s_structure).In<BusinessCalendar>(c => c.HoursText, c => c.TimeZone),
        Field(BusinessCalendar.TypeName, "dates", "Holidays and special hours", "Ngày nghỉ và giờ đặc biệt", s_structure).In<CalendarDate>(d => d.Date, d => d.HoursText, d => d.Label),
    ];

    private static FieldDefinition Field(string owner, string key, string en, string vi, FieldProfile profile) => new(owner, key, new(en, vi), profile);
}
