namespace Crm.Core.Rules.Schema;

/// <summary>Something in a rule that is right but may not be what was meant.</summary>
/// <param name="Code">Stable: <c>crm.rule.hint.negation</c>, <c>crm.rule.hint.midnight</c>, <c>crm.rule.hint.empty-range</c>.</param>
/// <param name="Place">Where in the rule.</param>
/// <param name="Message">What it does, and what to write if that was not meant.</param>
public sealed record RuleHint(string Code, RulePlace Place, string Message)
{
    /// <summary>For a negation over a field that may be missing: the field. Null for any other hint.</summary>
    public string? Field { get; init; }

    /// <summary>Of how many of all subjects the field is missing, 0 to 1; null when that was not counted.</summary>
    public double? Missing { get; init; }
}
