using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Crm.Core.Tests.Dispatching;

public sealed class DispatcherTests : IDisposable
{
    private const string Secret = "PLANTED-SECRET";
    private readonly SeenEvents _seen = new();
    private readonly Shop _shop;

    public DispatcherTests() => _shop = new(crm =>
    {
        crm.Handle<CrmEvent, SeeingHandler>("every event").Services.AddSingleton(_seen);
        crm.Services.Configure<DispatchOptions>(o => (o.MaxAttempts, o.FirstRetryAfter) = (3, TimeSpan.FromSeconds(5)));
    });

    [Fact]
    public async Task A_handler_of_the_base_type_sees_every_event()
    {
        var added = await AddAsync();
        await _shop.Write(crm => crm.Customers.ChangeAsync(added.Id, (c, at) => c.AddTag("vip", at)));

        Assert.Equal(new DispatchResult(2, 0), await _shop.Dispatch());
        Assert.Equal([typeof(CustomerAdded), typeof(CustomerTagChanged)], _seen.Events.Select(e => e.Event.GetType()));
    }

    [Fact]
    public async Task What_failed_is_tried_again_with_longer_waits_and_then_parked()
    {
        await AddAsync();
        _seen.Do = _ => throw new InvalidOperationException(Secret);

        foreach (var wait in (double[])[5, 10])
        {
            Assert.Equal(new DispatchResult(0, 1), await _shop.Dispatch());
            _shop.Clock.Advance(TimeSpan.FromSeconds(wait - 0.001));
            Assert.Equal(new DispatchResult(0, 0), await _shop.Dispatch());
            _shop.Clock.Advance(TimeSpan.FromSeconds(0.001));
        }

        Assert.Equal(new DispatchResult(0, 1), await _shop.Dispatch());
        _shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new DispatchResult(0, 0), await _shop.Dispatch());
        Assert.Equal(new OutboxCounts(0, 0, 0, 1), await _shop.Services.GetRequiredService<IOutbox>().CountAsync());
        Assert.Equal([1, 2, 3], _seen.Events.Select(e => e.Delivery.Attempt));
        Assert.Single(_seen.Events.Select(e => e.Delivery.MessageId).Distinct());
    }

    [Fact]
    public async Task What_a_stopped_dispatcher_did_not_deliver_is_due_at_once()
    {
        for (var i = 0; i < 3; i++) await AddAsync();
        using var stop = new CancellationTokenSource();
        _seen.Do = _ => stop.Cancel();
        var dispatcher = _shop.Services.GetRequiredService<IEventDispatcher>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dispatcher.DispatchAsync(stop.Token));
        _seen.Do = _ => { };

        var counts = await _shop.Services.GetRequiredService<IOutbox>().CountAsync();
        Assert.Equal((0, 3), (counts.Claimed, counts.Pending + counts.Delivered));
        await _shop.Dispatch();
        Assert.Equal(new OutboxCounts(0, 0, 3, 0), await _shop.Services.GetRequiredService<IOutbox>().CountAsync());
    }

    [Fact]
    public async Task A_slow_dispatcher_gives_back_what_it_has_not_begun_while_its_claim_still_holds()
    {
        for (var i = 0; i < 3; i++) await AddAsync();
        _seen.Do = _ => _shop.Clock.Advance(TimeSpan.FromSeconds(25)); // of a lease of sixty

        Assert.Equal(new DispatchResult(3, 0), await _shop.Dispatch());

        Assert.All(_seen.Events, e => Assert.Equal(1, e.Delivery.Attempt));
        Assert.Equal(3, _seen.Events.Select(e => e.Delivery.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task The_log_names_event_message_and_type_of_failure_and_nothing_a_person_wrote()
    {
        await AddAsync();
        _seen.Do = _ => throw new InvalidOperationException(Secret);

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await _shop.Dispatch();
            _shop.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, _shop.Log.Lines.Count);
        Assert.All(_shop.Log.Lines, line => Assert.Contains("crm.customer.added", line, StringComparison.Ordinal));
        Assert.All(_shop.Log.Lines, line => Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal));
        Assert.All(_shop.Log.Lines, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
        Assert.StartsWith("Error 2", _shop.Log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_tells_where_a_handler_failed_and_why_through_all_that_lies_inside_without_their_texts()
    {
        await AddAsync();
        _seen.Do = _ => throw new AggregateException(Secret, Caught(ThrowFromDatabase), Caught(() => throw new CrmException(StorageErrors.NotUnique, Secret)));

        await _shop.Dispatch();

        var line = Assert.Single(_shop.Log.Lines);
        Assert.Contains(typeof(AggregateException).FullName!, line, StringComparison.Ordinal);
        Assert.Contains("caused by System.InvalidOperationException", line, StringComparison.Ordinal);
        Assert.Contains("caused by System.Data.DataException", line, StringComparison.Ordinal);
        Assert.Contains($"CrmException ({StorageErrors.NotUnique.Code})", line, StringComparison.Ordinal);
        Assert.Contains(nameof(SeeingHandler.HandleAsync), line, StringComparison.Ordinal);
        Assert.Contains(nameof(ThrowFromDatabase), line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_cannot_reach_the_outbox_logs_where_it_failed_and_goes_on()
    {
        using var shop = new Shop(crm => crm.AddBackgroundProcessing(o => o.IdleDelay = TimeSpan.Zero).Services.Replace(ServiceDescriptor.Scoped<IOutbox>(_ => Unreachable())));
        var worker = shop.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(w => w.GetType().Name == "DispatchWorker");

        await worker.StartAsync(default);
        for (var waited = 0; shop.Log.Lines.Count < 2 && waited < 3000; waited++) await Task.Delay(10);
        await worker.StopAsync(default);

        Assert.All(shop.Log.Lines, line => Assert.Contains(nameof(Unreachable), line, StringComparison.Ordinal));
        Assert.All(shop.Log.Lines, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
        Assert.True(shop.Log.Lines.Count > 1);

        static IOutbox Unreachable() => throw new InvalidOperationException(Secret);
    }

    private static void ThrowFromDatabase()
    {
        try
        {
            throw new System.Data.DataException(Secret);
        }
        catch (System.Data.DataException inner)
        {
            throw new InvalidOperationException(Secret, inner);
        }
    }

    private static Exception Caught(Action work) => Assert.ThrowsAny<Exception>(work);

    [Fact]
    public async Task An_event_this_version_does_not_know_waits_for_one_that_does()
    {
        var outbox = new OneMessage("crm.weather.changed", $$"""{"city":"{{Secret}}"}""");
        using var shop = new Shop(crm => crm.Services.Replace(ServiceDescriptor.Singleton<IOutbox>(outbox)));

        Assert.Equal(new DispatchResult(0, 1), await shop.Dispatch());
        Assert.Equal("crm.event.unknown", outbox.Error);
        Assert.DoesNotContain(Secret, string.Join('\n', shop.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_payload_is_named_by_type_and_not_quoted()
    {
        var outbox = new OneMessage("crm.customer.added", $$"""{"kind":"{{Secret}}"}""");
        using var shop = new Shop(crm => crm.Services.Replace(ServiceDescriptor.Singleton<IOutbox>(outbox)));

        Assert.Equal(new DispatchResult(0, 1), await shop.Dispatch());
        Assert.Equal("JsonException", outbox.Error);
        Assert.DoesNotContain(Secret, string.Join('\n', shop.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_stops_after_the_message_in_hand_and_counts_no_failure()
    {
        using var stop = new CancellationTokenSource();
        await AddAsync();
        await AddAsync();
        _seen.Do = _ => stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _shop.Dispatch(stop.Token));

        Assert.Single(_seen.Events);
        Assert.Empty(_shop.Log.Lines);
        _seen.Do = _ => { };
        _shop.Clock.Advance(TimeSpan.FromMinutes(2));
        await _shop.Dispatch();
        Assert.Equal(2, _seen.Events.Select(e => e.Delivery.MessageId).Distinct().Count());
    }

    public void Dispose() => _shop.Dispose();

    private Task<Customer> AddAsync() => _shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person(Secret)));

    /// <summary>An outbox with one message of somebody else's making.</summary>
    private sealed class OneMessage(string name, string payload) : IOutbox
    {
        private bool _claimed;

        public string? Error { get; private set; }

        public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken ct = default)
        {
            IReadOnlyList<OutboxMessage> messages = _claimed ? [] : [Message()];
            _claimed = true;
            return Task.FromResult(messages);
        }

        public Task<bool> CompleteAsync(OutboxMessage message, DateTimeOffset at, CancellationToken ct = default) => Task.FromResult(true);

        public Task<bool> FailAsync(OutboxMessage message, string error, DateTimeOffset? dueAt, CancellationToken ct = default)
        {
            Error = error;
            return Task.FromResult(true);
        }

        public Task<OutboxCounts> CountAsync(CancellationToken ct = default) => throw new NotSupportedException();

        public Task<OutboxBacklog> BacklogAsync(CancellationToken ct = default) => throw new NotSupportedException();

        public Task<bool> ReturnAsync(OutboxMessage message, CancellationToken ct = default) => throw new NotSupportedException();

        public Task<long> PurgeDeliveredAsync(DateTimeOffset before, CancellationToken ct = default) => throw new NotSupportedException();

        public Task<long> ReleaseParkedAsync(DateTimeOffset now, CancellationToken ct = default) => throw new NotSupportedException();

        private OutboxMessage Message() => new()
        {
            TenantId = Some.Tenant,
            Id = Some.Id(),
            AggregateType = "weather",
            AggregateId = Some.Id(),
            Sequence = 1,
            EventName = name,
            Payload = payload,
            OccurredAt = Some.Instant,
            DueAt = Some.Instant,
            Attempts = 1,
        };
    }
}
