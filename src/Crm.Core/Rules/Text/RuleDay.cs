using System.Globalization;

namespace Crm.Core.Rules.Text;

/// <summary>Days as a rule writes them: ISO 8601.</summary>
internal static class RuleDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day; null when it is none.</summary>
    /// <param name="text">For example <c>2026-03-31</c>.</param>
    public static DateOnly? Read(string text) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as text.</summary>
    /// <param name="day">The day.</param>
    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}
