using Crm.Core.Errors;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Settings;

/// <summary>Refuses options that cannot work, when the host starts.</summary>
internal sealed class CrmOptionsValidator : IValidateOptions<CrmOptions>
{
    public ValidateOptionsResult Validate(string? name, CrmOptions options)
    {
        var failures = new List<string>();
        Try(() => Currency.Parse(options.BaseCurrency), nameof(CrmOptions.BaseCurrency));
        Try(() => TimeZoneName.Parse(options.TimeZone, "timeZone"), nameof(CrmOptions.TimeZone));
        if (options.DefaultRegion == default) failures.Add("AddCrm: DefaultRegion is not set. Use for example CountryCode.Vietnam.");
        if (options.ClockTolerance < TimeSpan.Zero || options.ClockTolerance > TimeSpan.FromDays(1)) failures.Add("AddCrm: ClockTolerance lies between 0 and 1 day.");
        var lifecycle = options.Lifecycles;
        TimeSpan[] spans = [lifecycle.NewFor, lifecycle.LapsedAfter, lifecycle.NeverLapsedBefore, lifecycle.WonBackFor];
        if (spans.Any(s => s <= TimeSpan.Zero || s > TimeSpan.FromDays(36_500)) || lifecycle.LapsedAfterIntervals is not (> 0 and <= 1000))
            failures.Add("AddCrm: the spans of Lifecycle are positive and at most 100 years, LapsedAfterIntervals at most 1000.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Try(Action check, string option)
        {
            try
            {
                check();
            }
            catch (CrmException refused)
            {
                failures.Add($"AddCrm: {option} is not acceptable. {refused.Error.Message}");
            }
        }
    }
}
