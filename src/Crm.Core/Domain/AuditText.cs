using System.Globalization;
using Crm.Core.Values;

namespace Crm.Core.Domain;

/// <summary>Values as the audit keeps them: in full, invariant, stable over time.</summary>
internal static class AuditText
{
    /// <summary>The text of a value; null for null, the empty string, false and other "nothing there" values.</summary>
    public static string? Of<T>(T value) => value switch
    {
        null => null,
        string { Length: 0 } => null,
        string text => text,
        IFullText personal => personal.FullText,
        DateTimeOffset instant => instant == default ? null : instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : null,
        Guid id => id == Guid.Empty ? null : id.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
