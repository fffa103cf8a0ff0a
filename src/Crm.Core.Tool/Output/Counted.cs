using System.Globalization;

namespace Crm.Core.Tool.Output;

/// <summary>Says how many there are of something.</summary>
internal static class Counted
{
    /// <summary><c>1 row</c>, <c>2 rows</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What one of them is called; more get an s.</param>
    public static string Of(long number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? string.Empty : "s")}");
}
