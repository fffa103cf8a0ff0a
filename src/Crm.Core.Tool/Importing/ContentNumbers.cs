using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Crm.Core.Tool.Importing;

/// <summary>Numbers rows that have no key by what they say: the same rows get the same numbers the next time, and equal rows of one file different ones.</summary>
internal sealed class ContentNumbers
{
    private readonly Dictionary<string, int> _alike = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _numbers = [];

    /// <summary>The number of a row; the same when the row is taken again.</summary>
    /// <param name="line">Where the row begins.</param>
    /// <param name="facts">What it says.</param>
    public string Of(long line, string facts)
    {
        if (_numbers.TryGetValue(line, out var again)) return again;
        // Only hashes are kept: a file may be long, and what it says personal.
        var content = Hash(facts);
        var nth = _alike[content] = _alike.GetValueOrDefault(content) + 1;
        return _numbers[line] = $"row-{Hash(string.Create(CultureInfo.InvariantCulture, $"{facts}\n{nth}"))}";
    }

    /// <summary>The rows so far are not taken again.</summary>
    public void BatchEnded() => _numbers.Clear();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
