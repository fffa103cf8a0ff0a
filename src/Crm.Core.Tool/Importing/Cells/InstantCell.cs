using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Importing.Cells;

/// <summary>Reads dates as files write them. One without an offset is meant in Vietnam's time.</summary>
internal static class InstantCell
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss",
    ];

    /// <summary>Reads a date, with a time if it has one.</summary>
    /// <param name="text">As written.</param>
    /// <param name="format">How it is written; null for one of the usual ways.</param>
    /// <exception cref="CrmException"><c>crm.tool.invalid-date</c>.</exception>
    public static DateTimeOffset Parse(string text, string? format)
    {
        if (DateTime.TryParseExact(text.Trim(), format is null ? Formats : [format], CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
            return InVietnam(written);
        if (format is null && DateTimeOffset.TryParseExact(text.Trim(), ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact))
            return exact;
        throw new CrmException(ToolErrors.InvalidDate, "date");
    }

    // Programs write their first day for "none": in Vietnam it begins before there are days.
    private static DateTimeOffset InVietnam(DateTime written) => written - DateTime.MinValue < Vietnam
        ? throw new CrmException(ToolErrors.InvalidDate, "date")
        : new(DateTime.SpecifyKind(written, DateTimeKind.Unspecified), Vietnam);

    /// <summary>The day a date falls on in Vietnam.</summary>
    /// <param name="at">The date.</param>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Vietnam).DateTime);
}
