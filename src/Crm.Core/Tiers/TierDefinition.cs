using Crm.Core.Errors;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;

namespace Crm.Core.Tiers;

/// <summary>
/// What a scheme says: its tiers from the lowest to the highest, by rules or by points of declared criteria, how often they are reviewed, and what never lowers
/// one. A customer is in the highest tier whose rule holds, or whose points are reached.
/// </summary>
/// <remarks>Immutable. Two are equal when their JSON forms are.</remarks>
public sealed class TierDefinition : IEquatable<TierDefinition>
{
    private readonly Lazy<string> _json;

    /// <summary>A definition made in code.</summary>
    /// <param name="tiers">The tiers, lowest first; at least one. All by rules, or all by points; the lowest may be for everybody.</param>
    /// <param name="criteria">What points are given for, without bands; null for tiers by rules.</param>
    /// <param name="rising">
    /// Of what a larger value never lowers a tier: fields (<c>revenue</c>), fields of records (<c>need.level</c>), and how many records of a source there are
    /// (<c>need</c>). A definition that could is refused. Of a field that a map lists, the values stand from the least to the most.
    /// </param>
    /// <param name="reviewDays">
    /// Every how many days a customer's tier is reviewed: it rises at once, and falls at a review only. Null to let it fall at once.
    /// </param>
    /// <exception cref="CrmException">
    /// <c>crm.tier.empty</c>, <c>crm.tier.too-large</c>, <c>crm.tier.repeated</c>, <c>crm.tier.mixed</c>, <c>crm.tier.invalid-from</c>, <c>crm.tier.invalid-review</c>, <c>crm.tier.invalid-criteria</c>,
    /// <c>crm.tier.of-tiers</c>, <c>crm.tier.not-rising</c>.
    /// </exception>
    public TierDefinition(IReadOnlyList<Tier> tiers, ScoreDefinition? criteria = null, IReadOnlyList<string>? rising = null, int? reviewDays = null)
    {
        ArgumentNullException.ThrowIfNull(tiers);
        (Tiers, Criteria, Rising, ReviewDays) = ([.. tiers], criteria, [.. rising ?? []], reviewDays);
        if (Tiers.Count == 0) throw new CrmException(TierErrors.Empty, "tiers");
        if (Tiers.Count > TierLimits.Tiers) throw new CrmException(TierErrors.TooLarge, "tiers");
        if (Rising.Count > TierLimits.Rising) throw new CrmException(TierErrors.TooLarge, "rising");
        if (reviewDays is < 1 or > TierLimits.ReviewDays) throw new CrmException(TierErrors.InvalidReview, "reviewDays");
        if (criteria?.Bands.Count > 0) throw new CrmException(TierErrors.InvalidCriteria, "criteria/bands");
        MustBeOfOneKind();
        MustNotAskForTiers();
        TierRising.MustHold(this);
        _json = new(() => TierJsonWriter.Write(this));
        if (_json.Value.Length > TierLimits.JsonCharacters) throw new CrmException(TierErrors.TooLarge, string.Empty);
    }

    /// <summary>The tiers, lowest first.</summary>
    public IReadOnlyList<Tier> Tiers { get; }

    /// <summary>What points are given for; null for tiers by rules.</summary>
    public ScoreDefinition? Criteria { get; }

    /// <summary>Of what a larger value never lowers a tier.</summary>
    public IReadOnlyList<string> Rising { get; }

    /// <summary>Every how many days a tier is reviewed; null when it falls at once.</summary>
    public int? ReviewDays { get; }

    /// <summary>Reads a definition.</summary>
    /// <param name="json">The JSON form; docs/tiers.md has its shape. Members in any order, each known and once.</param>
    /// <exception cref="CrmException"><c>crm.tier.…</c>, <c>crm.score.…</c> of the criteria, <c>crm.rule.…</c> of a rule, with a JSON pointer.</exception>
    public static TierDefinition FromJson(string? json) => TierJsonReader.Read(json);

    /// <summary>The JSON form, members always in the same order: reading it gives this definition.</summary>
    public string ToJson() => _json.Value;

    /// <inheritdoc />
    public bool Equals(TierDefinition? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TierDefinition);

    /// <inheritdoc />
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    /// <summary>The place of a tier, 1 for the lowest; 0 when there is none of this name.</summary>
    internal int LevelOf(string? name)
    {
        for (var i = 0; i < Tiers.Count; i++)
        {
            if (Tiers[i].Name == name) return i + 1;
        }

        return 0;
    }

    /// <summary>The tier at a place; null for none.</summary>
    internal Tier? At(int level) => level > 0 ? Tiers[level - 1] : null;

    /// <summary>What the rules and criteria ask, as conditions.</summary>
    internal IEnumerable<RuleNode> Asked => [.. Tiers.Select(t => t.When?.Root).OfType<RuleNode>(), .. Criteria?.Asked ?? [], .. Rising.Select(name => new KnownNode(name))];

    private void MustNotAskForTiers()
    {
        for (var g = 0; g < Criteria?.Groups.Count; g++)
        {
            for (var r = 0; r < Criteria.Groups[g].Rules.Count; r++)
            {
                if (RuleTree.Whole(Criteria.Groups[g].Rules[r].Asked).Any(TierRules.AskedIn)) throw new CrmException(TierErrors.OfTiers, $"criteria/groups/{g}/rules/{r}");
            }
        }
    }

    private void MustBeOfOneKind()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Tiers.Count; i++)
        {
            var tier = Tiers[i];
            if (!seen.Add(tier.Name)) throw new CrmException(TierErrors.Repeated, $"tiers/{i}/name");
            var isForEverybody = tier is { When: null, From: null };
            if (isForEverybody && i > 0) throw new CrmException(TierErrors.Mixed, $"tiers/{i}");
            if (!isForEverybody && tier.From is null != Criteria is null) throw new CrmException(TierErrors.Mixed, $"tiers/{i}");
            if (i > 0 && tier.From <= Tiers[i - 1].From) throw new CrmException(TierErrors.InvalidFrom, $"tiers/{i}/from");
        }
    }
}
