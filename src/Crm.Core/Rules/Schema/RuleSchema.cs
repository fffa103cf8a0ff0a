using Crm.Core.Rules.Text;

namespace Crm.Core.Rules.Schema;

/// <summary>All that rules about one kind of subject may ask.</summary>
public class RuleSchema
{
    private readonly RuleSource _self;
    private readonly Dictionary<string, RuleSource> _sources;

    /// <summary>A schema.</summary>
    /// <param name="subject">What rules are about, for example <c>customer</c>.</param>
    /// <param name="fields">The fields of a subject.</param>
    /// <param name="sources">The records of a subject.</param>
    /// <exception cref="ArgumentException">Two of one name.</exception>
    /// <exception cref="RuleException"><c>crm.rule.invalid-name</c>.</exception>
    public RuleSchema(string subject, IEnumerable<RuleField> fields, IEnumerable<RuleSource> sources)
        : this(new RuleSource(subject, fields), sources)
    {
    }

    private protected RuleSchema(RuleSource self, IEnumerable<RuleSource> sources)
    {
        _self = self;
        Sources = [.. sources];
        _sources = Sources.ToDictionary(s => s.Name, StringComparer.Ordinal);
    }

    /// <summary>What rules are about.</summary>
    public string Subject => _self.Name;

    /// <summary>The fields of a subject.</summary>
    public IReadOnlyList<RuleField> Fields => _self.Fields;

    /// <summary>The records of a subject.</summary>
    public IReadOnlyList<RuleSource> Sources { get; }

    /// <summary>A field of the subject by its name; null when there is none.</summary>
    /// <param name="name">As rules write it.</param>
    public RuleField? Find(string name) => _self.Find(name);

    /// <summary>A source by its name; null when there is none.</summary>
    /// <param name="name">As rules write it.</param>
    public RuleSource? FindSource(string name) => _sources.GetValueOrDefault(name);

    /// <summary>What is right in a rule but may not be meant; empty for nothing. A negation over a field that is never missing is among them too: only the data know.</summary>
    /// <param name="rule">A rule that fits.</param>
    public IReadOnlyList<RuleHint> Hints(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new RuleLinter(this).Of(rule.Root);
    }

    /// <summary>A rule as people read it: with the names its fields have in their language. What is read and stored is <see cref="Rule.Text"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="language"><c>vi</c> and its variants for Vietnamese; any other gives the canonical text.</param>
    public string ToText(Rule rule, string language)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return RulePrinter.Print(rule.Root, RuleWording.Of(language, this));
    }

    /// <summary>Refuses a rule that asks for something this schema does not have, or compares what cannot be compared.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="RuleException">
    /// <c>crm.rule.unknown-field</c>, <c>crm.rule.unknown-source</c>, <c>crm.rule.unknown-value</c>, <c>crm.rule.wrong-type</c>, <c>crm.rule.wrong-operator</c>,
    /// <c>crm.rule.wrong-aggregate</c>, <c>crm.rule.not-about-records</c>; with its place, what is expected and the nearest name.
    /// </exception>
    public void MustFit(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        new RuleCheck(this).Subject(rule.Root);
    }

    /// <summary>What Vietnamese explanations call a field; null when they use its name.</summary>
    /// <param name="source">The source whose records have it; null for a field of the subject.</param>
    /// <param name="field">Its name.</param>
    public string? LabelOf(string? source, string field) => (source is null ? _self : FindSource(source))?.Labels.GetValueOrDefault(field);

    internal RuleSource Self => _self;
}
