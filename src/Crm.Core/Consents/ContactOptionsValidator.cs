using System.Buffers.Text;
using Crm.Core.Errors;
using Microsoft.Extensions.Options;

namespace Crm.Core.Consents;

/// <summary>Refuses options that cannot work, when the host starts.</summary>
internal sealed class ContactOptionsValidator : IValidateOptions<ContactOptions>
{
    private const int LeastKeyBytes = 32;

    public ValidateOptionsResult Validate(string? name, ContactOptions options)
    {
        var failures = new List<string>();
        if (options.SuppressionKey is { } key && !(Base64.IsValid(key, out var length) && length >= LeastKeyBytes))
            failures.Add("UseContactRules: SuppressionKey is at least 32 random bytes in Base64.");
        if (options is { MustHaveKey: true, KeyIsElsewhere: false, SuppressionKey: null })
            failures.Add($"UseContactRules: {SuppressionErrors.NoKey.Code}: {SuppressionErrors.NoKey.Message}");
        if (ContactRulePack.Find(options) is { } pack) AddUnsound(pack, failures);
        else
            failures.Add("UseContactRules: RulePack names no pack. Use 'default', 'vn-91-2020' or one added to Packs.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void AddUnsound(ContactRulePack pack, List<string> failures)
    {
        try
        {
            pack.MustBeSound();
        }
        catch (CrmException refused)
        {
            failures.Add($"UseContactRules: {refused.Code} at {refused.Path} of the pack '{pack.Name}': {refused.Error.Message}");
        }
    }
}
