using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>A field that rules may ask about: its name and what it may be compared with. <see cref="RuleField{TRecord}"/> also says how it is read.</summary>
public class RuleField
{
    /// <summary>A field.</summary>
    /// <param name="name">As rules write it, for example <c>address.city</c>.</param>
    /// <param name="type">The kind of its value.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-name</c>.</exception>
    public RuleField(string name, RuleFieldType type) => (Name, Type) = (RuleNames.Name(name), type);

    /// <summary>As rules write it.</summary>
    public string Name { get; }

    /// <summary>The kind of its value, or of each of its values.</summary>
    public RuleFieldType Type { get; }

    /// <summary>True when it has any number of values, which <c>has any</c>, <c>has all</c> and <c>has none</c> ask for.</summary>
    public bool IsCollection { get; init; }

    /// <summary>All the codes it can have; null when others may come.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>What it means, in a few words of English; empty when the name says it.</summary>
    public string Meaning { get; init; } = string.Empty;

    /// <summary>Whether a text can be looked for in it.</summary>
    internal virtual bool IsSearchable => Type is RuleFieldType.Text or RuleFieldType.Code;

    /// <summary>Whether figures of records can be made of it: not of a field that holds when it holds for any of several values.</summary>
    internal virtual bool IsAggregated => !IsCollection;

    /// <summary>What a text has to be like to be one of its values, for example <c>a telephone number as +84912345678</c>; null when any may be.</summary>
    internal string? Form { get; init; }

    /// <summary>Whether a text can be one of its values at all. One that cannot is refused: it would be nobody's.</summary>
    internal virtual bool CanBe(string text) => true;

    /// <summary>Whether its value changes by itself as days go by.</summary>
    internal virtual bool IsMoving => false;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
