using Crm.Core.Dispatching;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Dispatching;

public sealed class DispatchOptionsTests
{
    public static TheoryData<string, Action<DispatchOptions>> BadOptions => new()
    {
        { "BatchSize", o => o.BatchSize = 0 },
        { "BatchSize", o => o.BatchSize = -1 },
        { "BatchSize", o => o.BatchSize = 10_001 },
        { "Lease", o => o.Lease = TimeSpan.Zero },
        { "Lease", o => o.Lease = TimeSpan.FromSeconds(-60) },
        { "Lease", o => o.Lease = TimeSpan.FromDays(2) },
        { "MaxAttempts", o => o.MaxAttempts = 0 },
        { "FirstRetryAfter", o => o.FirstRetryAfter = TimeSpan.Zero },
        { "FirstRetryAfter", o => o.FirstRetryAfter = TimeSpan.MaxValue },
        { "IdleDelay", o => o.IdleDelay = TimeSpan.FromSeconds(-1) },
        { "IdleDelay", o => o.IdleDelay = TimeSpan.MaxValue },
        { "KeepDelivered", o => o.KeepDelivered = TimeSpan.FromSeconds(59) },
        { "KeepDelivered", o => o.KeepDelivered = TimeSpan.MaxValue },
        { "LateAfter", o => o.LateAfter = TimeSpan.Zero },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public async Task Options_that_cannot_work_are_refused_by_name_before_anything_is_claimed(string option, Action<DispatchOptions> spoil)
    {
        using var shop = new Shop(crm => crm.AddBackgroundProcessing(spoil));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => shop.Dispatch());

        var failure = Assert.Single(refused.Failures);
        Assert.StartsWith($"AddBackgroundProcessing: {option} ", failure, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => shop.Services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void The_wait_doubles_and_never_exceeds_an_hour_whatever_it_begins_with()
    {
        var options = new DispatchOptions();
        Assert.Equal([2, 4, 8], Enumerable.Range(1, 3).Select(a => options.RetryAfter(a).TotalSeconds));

        foreach (var first in (TimeSpan[])[TimeSpan.FromSeconds(2), TimeSpan.FromDays(365), TimeSpan.MaxValue])
        {
            options.FirstRetryAfter = first;
            Assert.Equal(TimeSpan.FromHours(1), options.RetryAfter(21));
            Assert.Equal(TimeSpan.FromHours(1), options.RetryAfter(int.MaxValue));
        }
    }

    [Fact]
    public void An_event_is_late_after_an_hour_where_a_worker_delivers_and_never_by_itself_elsewhere()
    {
        Assert.Null(LateAfter(new Shop()));
        Assert.Equal(TimeSpan.FromHours(1), LateAfter(new Shop(crm => crm.AddBackgroundProcessing())));
        Assert.Equal(TimeSpan.FromMinutes(5), LateAfter(new Shop(crm => crm.AddBackgroundProcessing(o => o.LateAfter = TimeSpan.FromMinutes(5)))));
        Assert.Equal(TimeSpan.FromMinutes(5), LateAfter(new Shop(crm => crm.Services.Configure<DispatchOptions>(o => o.LateAfter = TimeSpan.FromMinutes(5)))));

        static TimeSpan? LateAfter(Shop shop)
        {
            using (shop) return shop.Services.GetRequiredService<IOptions<DispatchOptions>>().Value.LateAfter;
        }
    }
}
