using Microsoft.Extensions.Options;

namespace Crm.Core.Segments;

/// <summary>Refuses settings segments cannot be kept up to date with.</summary>
internal sealed class SegmentOptionsValidator : IValidateOptions<SegmentOptions>
{
    public ValidateOptionsResult Validate(string? name, SegmentOptions options)
    {
        if (options.SweepEvery < TimeSpan.FromSeconds(1) || options.SweepEvery > TimeSpan.FromDays(1)) return ValidateOptionsResult.Fail("SegmentOptions.SweepEvery is 1 second to 1 day.");
        if (options.RankEvery < TimeSpan.FromMinutes(1) || options.RankEvery > TimeSpan.FromDays(31)) return ValidateOptionsResult.Fail("SegmentOptions.RankEvery is 1 minute to 31 days.");
        return options.BatchSize is < 100 or > 100_000 ? ValidateOptionsResult.Fail("SegmentOptions.BatchSize is 100 to 100 000.") : ValidateOptionsResult.Success;
    }
}
