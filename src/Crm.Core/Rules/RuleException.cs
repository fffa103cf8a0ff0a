using Crm.Core.Errors;

namespace Crm.Core.Rules;

/// <summary>A rule is refused: what, where, what was expected instead, and which known name is nearest.</summary>
/// <remarks>The text holds names of the registry and words of the grammar, never a value of the rule.</remarks>
public sealed class RuleException : CrmException
{
    /// <summary>Refuses a rule.</summary>
    /// <param name="error">The kind of refusal.</param>
    /// <param name="place">Where in the rule.</param>
    /// <param name="expected">What would be right there; null when there is nothing to add to the message.</param>
    /// <param name="nearest">The known name that is most like the unknown one; null when none is near, or no name is unknown.</param>
    public RuleException(CrmError error, RulePlace place, string? expected = null, string? nearest = null)
        : base(error with { Message = Told(error.Message, expected, nearest) }, place.ToString()) => (Place, Expected, Nearest) = (place, expected, nearest);

    /// <summary>The same refusal at the place it has in what was read.</summary>
    /// <param name="refused">The refusal without a place.</param>
    /// <param name="place">The place.</param>
    internal RuleException(RuleException refused, RulePlace place)
        : base(refused.Error, place.ToString()) => (Place, Expected, Nearest) = (place, refused.Expected, refused.Nearest);

    /// <summary>Where in the rule.</summary>
    public RulePlace Place { get; }

    /// <summary>What would be right there; null when there is nothing to add to the message.</summary>
    public string? Expected { get; }

    /// <summary>The known name that is most like the unknown one; null when none is near.</summary>
    public string? Nearest { get; }

    private static string Told(string message, string? expected, string? nearest)
    {
        if (expected is not null) message += $" Expected: {expected}.";
        return nearest is null ? message : $"{message} Did you mean {nearest}?";
    }
}
