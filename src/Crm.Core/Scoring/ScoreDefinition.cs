using Crm.Core.Errors;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>
/// What a score plan says: groups of rules with their limits, a limit on the whole, and bands. Points are added up in a fixed order: of each event what its age
/// leaves, the most of a rule, the limits of its group, the limits of the whole, the band. Whole numbers only, to a millionth of a point.
/// </summary>
/// <remarks>Immutable. Two are equal when their JSON forms are.</remarks>
public sealed class ScoreDefinition : IEquatable<ScoreDefinition>
{
    private readonly Lazy<string> _json;

    /// <summary>A definition made in code.</summary>
    /// <param name="groups">The groups, in order; at least one.</param>
    /// <param name="bands">The bands, lowest first; none when nobody asks for them.</param>
    /// <param name="from">The lowest score, whole; null for no such limit.</param>
    /// <param name="to">The highest score, whole; null for no such limit.</param>
    /// <exception cref="CrmException"><c>crm.score.empty</c>, <c>crm.score.too-large</c>, <c>crm.score.repeated</c>, <c>crm.score.invalid-limit</c>, <c>crm.score.invalid-bands</c>.</exception>
    public ScoreDefinition(IReadOnlyList<ScoreGroup> groups, IReadOnlyList<ScoreBand>? bands = null, int? from = null, int? to = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        bands ??= [];
        if (groups.Count == 0) throw new CrmException(ScoreErrors.Empty, "groups");
        if (groups.Count > ScoreLimits.Groups || groups.Sum(g => g.Rules.Count) > ScoreLimits.Rules) throw new CrmException(ScoreErrors.TooLarge, "groups");
        if (bands.Count > ScoreLimits.Bands) throw new CrmException(ScoreErrors.TooLarge, "bands");
        ScoreGroup.MustBeLimit(from, to);
        MustStandOnce([.. groups.Select(g => g.Name)], "groups");
        MustStandOnce([.. bands.Select(b => b.Name)], "bands");
        for (var i = 1; i < bands.Count; i++)
        {
            if (bands[i].From <= bands[i - 1].From) throw new CrmException(ScoreErrors.InvalidBands, $"bands/{i}/from");
        }

        (Groups, Bands, From, To) = ([.. groups], [.. bands], from, to);
        _json = new(() => ScoreJsonWriter.Write(this));
        if (_json.Value.Length > ScoreLimits.JsonCharacters) throw new CrmException(ScoreErrors.TooLarge, string.Empty);
    }

    /// <summary>The groups, in order.</summary>
    public IReadOnlyList<ScoreGroup> Groups { get; }

    /// <summary>The bands, lowest first.</summary>
    public IReadOnlyList<ScoreBand> Bands { get; }

    /// <summary>The lowest score; null for no such limit.</summary>
    public int? From { get; }

    /// <summary>The highest score; null for no such limit.</summary>
    public int? To { get; }

    /// <summary>Reads a definition.</summary>
    /// <param name="json">The JSON form; docs/scores.md has its shape. Members in any order, each known and once.</param>
    /// <exception cref="CrmException"><c>crm.score.…</c> with a JSON pointer; <c>crm.rule.…</c> of a rule inside, with its pointer and the place in its text.</exception>
    public static ScoreDefinition FromJson(string? json) => ScoreJsonReader.Read(json);

    /// <summary>The JSON form, members always in the same order: reading it gives this definition.</summary>
    public string ToJson() => _json.Value;

    /// <inheritdoc />
    public bool Equals(ScoreDefinition? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ScoreDefinition);

    /// <inheritdoc />
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    /// <summary>What the rules ask, as conditions.</summary>
    internal IEnumerable<RuleNode> Asked => Groups.SelectMany(g => g.Rules).Select(r => r.Asked);

    /// <summary>The band a score is in; null below the lowest one.</summary>
    internal ScoreBand? BandOf(long millionths) => Bands.LastOrDefault(b => b.From * ScoreMath.Point <= millionths);

    private static void MustStandOnce(List<string> names, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (!seen.Add(names[i])) throw new CrmException(ScoreErrors.Repeated, $"{path}/{i}/name");
        }
    }
}
