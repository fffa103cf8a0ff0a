using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>Records of a subject that rules may count and sum up: purchases, interactions… Each has its instant, which windows are about.</summary>
public sealed record RuleSource
{
    private readonly Dictionary<string, RuleField> _fields;

    /// <summary>A source.</summary>
    /// <param name="name">As rules write it, for example <c>purchase</c>; no dot.</param>
    /// <param name="fields">The fields of a record.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-name</c>.</exception>
    public RuleSource(string name, IEnumerable<RuleField> fields)
    {
        Name = RuleNames.Source(name);
        Fields = [.. fields];
        _fields = Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>As rules write it.</summary>
    public string Name { get; }

    /// <summary>The fields of a record.</summary>
    public IReadOnlyList<RuleField> Fields { get; }

    /// <summary>A field by its name; null when there is none.</summary>
    /// <param name="name">As rules write it.</param>
    public RuleField? Find(string name) => _fields.GetValueOrDefault(name);
}
