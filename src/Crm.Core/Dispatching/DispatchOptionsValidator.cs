using Microsoft.Extensions.Options;

namespace Crm.Core.Dispatching;

/// <summary>Refuses options that cannot work, when the host starts.</summary>
internal sealed class DispatchOptionsValidator : IValidateOptions<DispatchOptions>
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(36_500);

    public ValidateOptionsResult Validate(string? name, DispatchOptions options)
    {
        var failures = new List<string>();
        Require(options.BatchSize is >= 1 and <= 10_000, "BatchSize is 1 to 10000 records; with 0 nothing would ever be delivered. Leave it at 100.");
        Require(
            options.Lease >= TimeSpan.FromSeconds(1) && options.Lease <= TimeSpan.FromDays(1),
            "Lease is 1 second to 1 day; set it to at least twice as long as the slowest handler takes.");
        Require(options.MaxAttempts >= 1, "MaxAttempts is at least 1; set it to 1 to park a message at its first failure.");
        Require(
            options.FirstRetryAfter > TimeSpan.Zero && options.FirstRetryAfter <= TimeSpan.FromHours(1),
            "FirstRetryAfter is positive and at most 1 hour; further waits double up to that hour by themselves.");
        Require(options.IdleDelay >= TimeSpan.Zero && options.IdleDelay <= TimeSpan.FromDays(1), "IdleDelay lies between 0 and 1 day; leave it at 1 second.");
        Require(
            options.KeepDelivered >= options.Lease && options.KeepDelivered <= s_longest,
            "KeepDelivered is at least as long as Lease and at most 100 years: until then what is delivered guards against a slow second delivery.");
        Require(options.LateAfter is null || options.LateAfter > TimeSpan.Zero, "LateAfter is positive; set it to null for the default, to TimeSpan.MaxValue for never.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Require(bool holds, string failure)
        {
            if (!holds) failures.Add($"AddBackgroundProcessing: {failure}");
        }
    }
}
