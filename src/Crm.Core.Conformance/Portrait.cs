using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Crm.Core.Conformance;

/// <summary>
/// Everything a record shows, as text: two records are alike when their portraits are. A field added later is part of it without
/// anybody thinking of it, so a store that forgets the field fails.
/// </summary>
public static class Portrait
{
    private const int Deepest = 8;

    /// <summary>The portrait of a record or a value.</summary>
    /// <param name="subject">What to look at.</param>
    /// <param name="except">Names of properties to leave out.</param>
    public static string Of(object? subject, params string[] except) => Draw(subject, except, 0);

    private static string Draw(object? value, string[] except, int depth) => value switch
    {
        _ when depth > Deepest => throw new InvalidOperationException("A record refers to itself; its portrait has no end."),
        null => "nothing",
        string text => $"\"{text}\"",
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        Enum or bool or Guid => value.ToString()!,
        IFormattable number when value.GetType().IsPrimitive || value is decimal => number.ToString(null, CultureInfo.InvariantCulture),
        // The places of parts are shown by their numbers; the order in which a store returns them means nothing.
        IEnumerable parts => $"[{string.Join(", ", parts.Cast<object?>().Select(p => Draw(p, except, depth + 1)).Order(StringComparer.Ordinal))}]",
        _ => $"{{{string.Join(", ", Fields(value, except).Select(p => $"{p.Name}: {Draw(p.GetValue(value), except, depth + 1)}"))}}}",
    };

    private static IEnumerable<PropertyInfo> Fields(object value, string[] except) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && !except.Contains(p.Name, StringComparer.Ordinal))
        .OrderBy(p => p.Name, StringComparer.Ordinal);
}
