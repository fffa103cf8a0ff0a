using System.Collections.Frozen;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>Records of a subject that rules may count and sum up: purchases, interactions… Each has its instant, which windows are about.</summary>
public class RuleSource
{
    private readonly Dictionary<string, RuleField> _fields;

    /// <summary>A source.</summary>
    /// <param name="name">As rules write it, for example <c>purchase</c>; no dot.</param>
    /// <param name="fields">The fields of a record.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-name</c>.</exception>
    /// <exception cref="ArgumentException">Two of one name.</exception>
    public RuleSource(string name, IEnumerable<RuleField> fields)
    {
        Name = RuleNames.Source(name);
        Fields = [.. fields];
        _fields = Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>As rules write it.</summary>
    public string Name { get; }

    /// <summary>What the records are and which of them count, in a few words of English; empty when the name says it.</summary>
    public string Meaning { get; init; } = string.Empty;

    /// <summary>What explanations in Vietnamese call the records; null for their name.</summary>
    public string? InVietnamese { get; init; }

    /// <summary>What explanations in Vietnamese call the fields, by their names.</summary>
    internal IReadOnlyDictionary<string, string> Labels { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The fields of a record.</summary>
    public IReadOnlyList<RuleField> Fields { get; }

    /// <summary>A field by its name; null when there is none.</summary>
    /// <param name="name">As rules write it.</param>
    public RuleField? Find(string name) => _fields.GetValueOrDefault(name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
