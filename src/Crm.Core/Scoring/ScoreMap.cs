using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>Points by the value of a field: those of the first listed value the field has.</summary>
public sealed class ScoreMap : ScoreRule
{
    /// <summary>Points by the value of a field.</summary>
    /// <param name="field">The registered name; a field that holds texts or codes.</param>
    /// <param name="entries">The values, in the order in which they are looked for; each once.</param>
    /// <param name="name">What people see of it; null to show the field.</param>
    /// <exception cref="CrmException"><c>crm.score.empty</c>, <c>crm.score.too-large</c>, <c>crm.score.repeated</c>, <c>crm.text.…</c>.</exception>
    /// <exception cref="RuleException"><c>crm.rule.invalid-name</c>.</exception>
    public ScoreMap(string field, IReadOnlyList<ScoreMapEntry> entries, string? name = null)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0) throw new CrmException(ScoreErrors.Empty, "points");
        if (entries.Count > ScoreLimits.Entries) throw new CrmException(ScoreErrors.TooLarge, "points");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            if (!seen.Add(entries[i].Value)) throw new CrmException(ScoreErrors.Repeated, $"points/{i}/value");
        }

        (Field, Entries) = (RuleNames.Name(field), [.. entries]);
    }

    /// <summary>The registered name.</summary>
    public string Field { get; }

    /// <summary>The values, in the order in which they are looked for.</summary>
    public IReadOnlyList<ScoreMapEntry> Entries { get; }

    /// <inheritdoc />
    public override string Text => Field;

    internal override RuleNode Asked => new KnownNode(Field);
}
