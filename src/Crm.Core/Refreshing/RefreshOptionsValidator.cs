using Microsoft.Extensions.Options;

namespace Crm.Core.Refreshing;

/// <summary>Refuses settings nothing can be kept up to date with.</summary>
internal sealed class RefreshOptionsValidator : IValidateOptions<RefreshOptions>
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(31);

    public ValidateOptionsResult Validate(string? name, RefreshOptions options)
    {
        var failures = new List<string>();
        if (options.LookEvery < TimeSpan.FromSeconds(1) || options.LookEvery > TimeSpan.FromDays(1)) failures.Add("RefreshOptions.LookEvery is 1 second to 1 day.");
        MustFit(options.StagesEvery, nameof(options.StagesEvery));
        MustFit(options.ScoresEvery, nameof(options.ScoresEvery));
        MustFit(options.TiersEvery, nameof(options.TiersEvery));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void MustFit(TimeSpan? every, string option)
        {
            if (every < TimeSpan.FromMinutes(1) || every > s_longest) failures.Add($"RefreshOptions.{option} is 1 minute to 31 days; set it to null to switch it off.");
        }
    }
}
