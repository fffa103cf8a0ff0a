using Crm.Core.Errors;

namespace Crm.Core.Policies;

/// <summary>What policies refuse.</summary>
public static class PolicyErrors
{
    /// <summary>No such policy in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.policy.not-found", "The tenant has no policy with this id. Check the id; Policies.ListAsync gives them.");

    /// <summary>The name is taken.</summary>
    public static readonly CrmError DuplicateName = new("crm.policy.duplicate-name", "Another policy in use has this name, without regard to case and accents. Use another name, or change that one.");

    /// <summary>The precedence is taken.</summary>
    public static readonly CrmError DuplicatePrecedence = new("crm.policy.duplicate-precedence", "Another policy in use has this precedence, so nobody could tell which of the two applies. Use another number.");

    /// <summary>A precedence out of bounds.</summary>
    public static readonly CrmError InvalidPrecedence = new("crm.policy.invalid-precedence", "Precedence is a whole number from 1 to 1 000 000; the highest applies. Leave gaps, so that one fits in between later.");

    /// <summary>More than 200 policies.</summary>
    public static readonly CrmError TooMany = new("crm.policy.too-many", "A tenant has at most 200 policies in use. Archive some first.");

    /// <summary>The policy is archived.</summary>
    public static readonly CrmError Archived = new("crm.policy.archived", "The policy is archived. Define a new one.");

    /// <summary>The same again.</summary>
    public static readonly CrmError NothingChanged = new("crm.policy.nothing-changed", "The policy is like this already. Leave it as it is, or pass something else.");

    /// <summary>Terms that say nothing.</summary>
    public static readonly CrmError Empty = new("crm.policy.empty", "A policy says something about at least one topic. Set one of its terms.");

    /// <summary>Terms out of bounds.</summary>
    public static readonly CrmError InvalidTerms = new(
        "crm.policy.invalid-terms",
        "Days are 1 to 3 650 and the pause not longer than the cadence, a discount is 0 to 100 percent with at most two decimals, minutes are 1 to 525 600 and the first response not later than the resolution. Correct this one.");

    /// <summary>A topic nobody knows.</summary>
    public static readonly CrmError UnknownTopic = new("crm.policy.unknown-topic", "Pass one of the declared topics.");

    /// <summary>A discount that is none.</summary>
    public static readonly CrmError InvalidDiscount = new("crm.policy.invalid-discount", "A discount is 0 to 100 percent of the price. Correct the number.");

    /// <summary>A discount above the ceiling.</summary>
    public static readonly CrmError DiscountTooHigh = new("crm.policy.discount-too-high", "The discount is above what the policy of this customer allows. Lower it, or have the policy changed.");

    /// <summary>A contact too soon after the last.</summary>
    public static readonly CrmError TooSoon = new("crm.policy.contact-too-soon", "The policy of this customer asks for a longer pause after the last contact. Wait, or have the policy changed.");
}
