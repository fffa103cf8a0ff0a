namespace Crm.Core.Rules.Tree;

/// <summary>A text has another inside; false when the field is missing.</summary>
/// <param name="field">The registered name.</param>
/// <param name="match">Where inside.</param>
/// <param name="value">The other text; not empty.</param>
/// <param name="exact">False compares without case and accents.</param>
public sealed class TextNode(string field, TextMatch match, string value, bool exact = false) : RuleNode
{
    /// <summary>The registered name.</summary>
    public string Field { get; } = RuleNames.Name(field);

    /// <summary>Where inside.</summary>
    public TextMatch Match { get; } = match;

    /// <summary>The other text.</summary>
    public string Value { get; } = value.Length > 0 ? RuleNames.Text(value) : throw new RuleException(RuleErrors.InvalidText, default);

    /// <summary>False compares without case and accents.</summary>
    public bool Exact { get; } = exact;
}
