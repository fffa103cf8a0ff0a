using Crm.Core.Rules;
using Crm.Core.Settings;
using Microsoft.Extensions.Options;

namespace Crm.Core.Loyalty;

/// <summary>Refuses a rule of loyalty that cannot be read, when the host starts. Whether there is what it asks for depends on the tenant, and is told by the review.</summary>
internal sealed class LoyaltyOptionsValidator : IValidateOptions<CrmOptions>
{
    public ValidateOptionsResult Validate(string? name, CrmOptions options)
    {
        if (options.Lifecycles.LoyalWhen is not { } text) return ValidateOptionsResult.Success;
        try
        {
            return LoyaltyRule.Read(text) is null ? ValidateOptionsResult.Fail("AddCrm: Lifecycles.LoyalWhen asks for the stage, which follows from it. Ask for purchases instead.") : ValidateOptionsResult.Success;
        }
        catch (RuleException refused)
        {
            return ValidateOptionsResult.Fail($"AddCrm: Lifecycles.LoyalWhen is no rule: {refused.Message}");
        }
    }
}
