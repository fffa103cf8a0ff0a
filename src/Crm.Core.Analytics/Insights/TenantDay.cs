using Crm.Core.Settings;
using Crm.Core.Tenancy;

namespace Crm.Core.Analytics.Insights;

/// <summary>The day it is where a tenant is.</summary>
internal static class TenantDay
{
    public static DateOnly Of(DateTimeOffset at, CrmOptions options, TenantId tenant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, ZoneOf(options, tenant)).DateTime);

    public static TimeZoneInfo ZoneOf(CrmOptions options, TenantId tenant) => TimeZoneInfo.FindSystemTimeZoneById(options.ZoneOf(tenant).Value);
}
