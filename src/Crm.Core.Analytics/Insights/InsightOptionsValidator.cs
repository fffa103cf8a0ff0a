using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <summary>Refuses settings nothing can be analysed with.</summary>
internal sealed class InsightOptionsValidator : IValidateOptions<InsightOptions>
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(366);

    public ValidateOptionsResult Validate(string? name, InsightOptions options)
    {
        var failures = new List<string>();
        MustFit(options.RfmEvery, nameof(options.RfmEvery));
        MustFit(options.LifetimeValuesEvery, nameof(options.LifetimeValuesEvery));
        if (options.Terms is not { Months: > 0 }) failures.Add("InsightOptions.Terms needs an end, from 1 month on: expected purchases for ever are no number.");
        MustFit(options.LeadsEvery, nameof(options.LeadsEvery));
        if (options.Grades is null) failures.Add("InsightOptions.Grades says where grades begin; leave it as it is for the standard ones.");
        if (options.Grid is null) failures.Add("InsightOptions.Grid names the cells; leave it as it is for the standard names.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void MustFit(TimeSpan? every, string option)
        {
            if (every < s_shortest || every > s_longest) failures.Add($"InsightOptions.{option} is 1 hour to 366 days; set it to null to switch it off.");
        }
    }
}
