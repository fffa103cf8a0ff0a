namespace Crm.Core.Dispatching;

/// <summary>How events are delivered.</summary>
public sealed class DispatchOptions
{
    /// <summary>How many records' messages are claimed at once.</summary>
    /// <value>Default: 100.</value>
    public int BatchSize { get; set; } = 100;

    /// <summary>
    /// How long a claim holds; at least twice as long as the slowest handler. A dispatcher that has used up half of it gives back what it has
    /// not begun.
    /// </summary>
    /// <value>Default: 60 seconds.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often delivery is tried before a message is parked.</summary>
    /// <value>Default: 10.</value>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The wait after the first failure; doubled at every further one, at most one hour.</summary>
    /// <value>Default: 2 seconds.</value>
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The wait of the background worker when there was nothing to deliver.</summary>
    /// <value>Default: 1 second.</value>
    public TimeSpan IdleDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the background worker keeps delivered messages: time to look into what happened.</summary>
    /// <value>Default: 7 days.</value>
    public TimeSpan KeepDelivered { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The wait before the try after <paramref name="attempt"/> failures.</summary>
    /// <param name="attempt">1 after the first failure.</param>
    public TimeSpan RetryAfter(int attempt) =>
        TimeSpan.FromTicks(Math.Min(TimeSpan.TicksPerHour, FirstRetryAfter.Ticks << Math.Min(attempt - 1, 20)));
}
