using System.Globalization;

namespace Crm.Core.Proofs.Fuzz;

/// <summary>What became of some broken rules.</summary>
public sealed class RuleFuzzResult
{
    private readonly SortedDictionary<string, long> _refused = new(StringComparer.Ordinal);

    /// <summary>How many were rules all the same.</summary>
    public long Read { get; set; }

    /// <summary>How many were refused, by code.</summary>
    public IReadOnlyDictionary<string, long> Refused => _refused;

    /// <summary>What should not have happened, with the document.</summary>
    public IList<string> Violations { get; } = [];

    private TimeSpan Longest { get; set; }

    private long MostBytes { get; set; }

    /// <summary>Notes a refusal.</summary>
    public void WasRefused(string code) => _refused[code] = _refused.GetValueOrDefault(code) + 1;

    /// <summary>Notes what one document took.</summary>
    public void Took(TimeSpan time, long bytes) => (Longest, MostBytes) = (time > Longest ? time : Longest, Math.Max(bytes, MostBytes));

    /// <summary>All of it, a line each.</summary>
    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<string> Lines()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"read {Read}, refused {Refused.Values.Sum()}, violations {Violations.Count}; longest {Longest.TotalMilliseconds:F1} ms, most {MostBytes / 1024} KB");
        foreach (var (code, count) in Refused) yield return string.Create(CultureInfo.InvariantCulture, $"  {code}: {count}");
        foreach (var violation in Violations.Take(20)) yield return "  " + violation;
    }
}
