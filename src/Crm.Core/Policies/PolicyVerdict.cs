using Crm.Core.Errors;

namespace Crm.Core.Policies;

/// <summary>Whether a proposal keeps to the policy of a customer.</summary>
/// <param name="Refusal">Why it does not; null when it does.</param>
/// <param name="Answer">The policy that applies, and why.</param>
public sealed record PolicyVerdict(CrmError? Refusal, PolicyAnswer Answer)
{
    /// <summary>Whether it does.</summary>
    public bool IsAllowed => Refusal is null;

    /// <summary>Refuses what is not allowed, and names the policy.</summary>
    /// <exception cref="CrmException">The refusal; its path is the name of the policy.</exception>
    public void MustBeAllowed()
    {
        if (Refusal is { } refusal) throw new CrmException(refusal with { Message = $"{refusal.Message} Policy: {Answer.Applies!.Name}." }, Answer.Applies.Name);
    }
}
