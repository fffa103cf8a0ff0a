using System.Globalization;

namespace Crm.Core.Proofs.Replay;

/// <summary>What happened in a replay, and where members were not those a full recompute finds.</summary>
public sealed class ReplayResult
{
    private readonly SortedDictionary<string, (int Done, int Refused)> _happened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _sizes = new(StringComparer.Ordinal);

    /// <summary>Steps after which all segments were compared.</summary>
    public int Steps { get; private set; }

    /// <summary>How many entered and left.</summary>
    public long Moves { get; private set; }

    /// <summary>Where members differed.</summary>
    public IList<string> Differences { get; } = [];

    /// <summary>How often what happened.</summary>
    public IReadOnlyDictionary<string, (int Done, int Refused)> Happened => _happened;

    /// <summary>The rules that held for as many all the time.</summary>
    public IEnumerable<string> Unmoved => _sizes.Where(s => s.Value.Count < 2).Select(s => s.Key);

    /// <summary>Counts a step.</summary>
    public void Note(long moves) => (Steps, Moves) = (Steps + 1, Moves + moves);

    /// <summary>Notes how many a segment had.</summary>
    public void Compared(string rule, int members)
    {
        if (!_sizes.TryGetValue(rule, out var sizes)) _sizes[rule] = sizes = [];
        sizes.Add(members);
    }

    /// <summary>Adds what happened.</summary>
    public void Take(IEnumerable<KeyValuePair<string, (int Done, int Refused)>> happened)
    {
        foreach (var (kind, (done, refused)) in happened) _happened[kind] = (_happened.GetValueOrDefault(kind).Done + done, _happened.GetValueOrDefault(kind).Refused + refused);
    }

    /// <summary>Adds another replay.</summary>
    public void Add(ReplayResult other)
    {
        (Steps, Moves) = (Steps + other.Steps, Moves + other.Moves);
        foreach (var difference in other.Differences) Differences.Add(difference);
        foreach (var (rule, sizes) in other._sizes)
        {
            foreach (var size in sizes) Compared(rule, size);
        }

        Take(other._happened);
    }

    public override string ToString() => string.Join('\n', [
        string.Create(CultureInfo.InvariantCulture, $"replay: {Steps} steps, {_sizes.Count} segments, {_happened.Values.Sum(h => h.Done)} events of {_happened.Count} kinds, {Moves} entered or left, {Differences.Count} differences"),
        string.Join(", ", _happened.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Key} {h.Value.Done}/{h.Value.Done + h.Value.Refused}"))),
        .. Unmoved.Select(rule => $"as many all the time: {rule}"), .. Differences]);
}
