using Crm.Core.Storage;

namespace Crm.Core.Unidentified;

/// <summary>The keys held facts are found by.</summary>
public static class UnidentifiedCriteria
{
    /// <summary>The one fact that came under a key of its source.</summary>
    /// <param name="kind">Which concept it belongs to.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="sourceKey">Its key there.</param>
    public static Criterion<UnidentifiedFact> SourceKey(string kind, string source, string sourceKey) =>
        new(f => f.Kind == kind && f.Source == source && f.SourceKey == sourceKey) { Key = UnidentifiedFact.KeyOf(kind, source, sourceKey) };

    /// <summary>Facts in a state.</summary>
    /// <param name="state">The state.</param>
    public static Criterion<UnidentifiedFact> InState(UnidentifiedState state) => new(f => f.State == state);

    /// <summary>Facts that carry an external id.</summary>
    /// <param name="system">The other system.</param>
    /// <param name="key">The key there.</param>
    public static Criterion<UnidentifiedFact> ExternalId(string system, string key)
    {
        var kind = HeldKeyKind.ExternalId;
        return new(f => f.Keys.Any(k => k.Kind == kind && k.System == system && k.MatchKey == key));
    }

    /// <summary>Facts that carry an e-mail address or a telephone number.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="matchKey">As <see cref="UnidentifiedKey.MatchKey"/>.</param>
    public static Criterion<UnidentifiedFact> Carrying(HeldKeyKind kind, string matchKey) =>
        new(f => f.Keys.Any(k => k.Kind == kind && k.MatchKey == matchKey));
}
