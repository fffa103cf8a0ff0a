using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a time zone is refused.</summary>
public static class TimeZoneErrors
{
    /// <summary>Not in the time-zone data of this machine, or not an IANA name.</summary>
    public static readonly CrmError Unknown = new(
        "crm.time-zone.unknown",
        "Give an IANA time zone such as Asia/Ho_Chi_Minh, and see that the machine has time-zone data.");
}
