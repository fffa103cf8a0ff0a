namespace Crm.Core.Dispatching;

/// <summary>How events are delivered. Checked when the host starts.</summary>
public sealed class DispatchOptions
{
    /// <summary>How many records' messages are claimed at once: 1 to 10 000.</summary>
    /// <value>Default: 100.</value>
    public int BatchSize { get; set; } = 100;

    /// <summary>
    /// How long a claim holds; at least twice as long as the slowest handler. A dispatcher that has used up half of it gives back what it has
    /// not begun. 1 second to 1 day.
    /// </summary>
    /// <value>Default: 60 seconds.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often delivery is tried before a message is parked; at least once.</summary>
    /// <value>Default: 10.</value>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The wait after the first failure; doubled at every further one, at most one hour, which it is itself at most.</summary>
    /// <value>Default: 2 seconds.</value>
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The wait of the background worker when there was nothing to deliver: 0 to 1 day.</summary>
    /// <value>Default: 1 second.</value>
    public TimeSpan IdleDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long after its delivery the background worker keeps a message, with the marks of the handlers that are done with it: time to look into
    /// what happened. At least <see cref="Lease"/>.
    /// </summary>
    /// <value>Default: 7 days.</value>
    public TimeSpan KeepDelivered { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long an event may be due and not delivered before the health check says degraded.</summary>
    /// <value>
    /// Default: null, which is 1 hour in a host that delivers in the background and never in one that does not, where events may wait for ever.
    /// </value>
    public TimeSpan? LateAfter { get; set; }

    /// <summary>The wait before the try after <paramref name="attempt"/> failures.</summary>
    /// <param name="attempt">1 after the first failure.</param>
    /// <returns>At most one hour.</returns>
    public TimeSpan RetryAfter(int attempt) =>
        TimeSpan.FromTicks((long)Math.Min(TimeSpan.TicksPerHour, Math.ScaleB(FirstRetryAfter.Ticks, Math.Max(attempt, 1) - 1)));
}
