using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Settings;

/// <summary>What a host decides once for the whole library. Checked when the host starts.</summary>
public sealed class CrmOptions
{
    /// <summary>ISO 4217 code of the currency figures are added up in.</summary>
    /// <value>Default: <c>VND</c>.</value>
    public string BaseCurrency { get; set; } = "VND";

    /// <summary>The country that telephone numbers without a country code belong to.</summary>
    /// <value>Default: Vietnam.</value>
    public CountryCode DefaultRegion { get; set; } = CountryCode.Vietnam;

    /// <summary>IANA name of the time zone in which "today" and "this month" are meant.</summary>
    /// <value>Default: <c>Asia/Ho_Chi_Minh</c>.</value>
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";

    /// <summary>The time zones of tenants that are elsewhere: an IANA name, or null for <see cref="TimeZone"/>. Asked whenever a day is meant, so it answers from memory.</summary>
    /// <value>Default: none; every tenant is in <see cref="TimeZone"/>.</value>
    public Func<TenantId, string?>? TimeZoneOfTenant { get; set; }

    /// <summary>How far ahead of the clock a fact may be dated: clocks of other systems go wrong.</summary>
    /// <value>Default: 5 minutes.</value>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>When a customer counts as new, lapsed and won back.</summary>
    public LifecycleOptions Lifecycles { get; } = new();

    /// <summary>The time zone of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="CrmException"><c>crm.time-zone.unknown</c> at <c>timeZoneOfTenant</c>: the host's answer is no zone.</exception>
    public TimeZoneName ZoneOf(TenantId tenant) =>
        TimeZoneOfTenant?.Invoke(tenant) is { } own ? TimeZoneName.Parse(own, "timeZoneOfTenant") : TimeZoneName.Parse(TimeZone);
}
