namespace Crm.Core.Rules.Text;

/// <summary>A piece of a rule's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its content.</param>
/// <param name="Place">Where it begins.</param>
internal readonly record struct RuleToken(RuleTokenKind Kind, string Value, RulePlace Place)
{
    public bool Is(string word) => Kind is RuleTokenKind.Word or RuleTokenKind.Sign && Value == word;
}
