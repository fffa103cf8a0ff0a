using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Storage;
using Crm.Core.Telemetry;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Crm.Core.Dispatching;

/// <inheritdoc />
internal sealed class EventDispatcher(
    IServiceScopeFactory scopes,
    IEnumerable<HandlerRegistration> handlers,
    EventCatalog catalog,
    CurrentCaller caller,
    TimeProvider clock,
    IIdGenerator ids,
    IOptions<DispatchOptions> options,
    ILogger<EventDispatcher> logger) : IEventDispatcher
{
    private static readonly CrmError UnknownEvent = new(
        "crm.event.unknown", "This version does not know the event. Deploy the version that wrote it, or declare the event with AddEvents(…).");

    private readonly HandlerRegistration[] _handlers = [.. handlers];

    public async Task<DispatchResult> DispatchAsync(CancellationToken ct = default)
    {
        var by = ids.Next();
        long delivered = 0, failed = 0;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var claimed = await ClaimAsync(by, ct);
            if (claimed.Count == 0) return new(delivered, failed);
            var giveBackAt = Now() + (options.Value.Lease / 2);
            var begun = 0;
            try
            {
                while (begun < claimed.Count && Now() < giveBackAt)
                {
                    ct.ThrowIfCancellationRequested();
                    if (await DeliverAsync(claimed[begun++], ct)) delivered++;
                    else failed++;
                }
            }
            finally
            {
                await ReturnAsync(claimed.Skip(begun));
            }
        }
    }

    // Held until the claim runs out, they would wait although nobody works on them. Also when the work was cancelled, so without a token.
    private async Task ReturnAsync(IEnumerable<OutboxMessage> untried)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var message in untried) await scope.ServiceProvider.GetRequiredService<IOutbox>().ReturnAsync(message, CancellationToken.None);
    }

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(Guid by, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        return await outbox.ClaimAsync(new(by, Now(), options.Value.Lease, options.Value.BatchSize), ct);
    }

    private async Task<bool> DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        using var activity = CrmTelemetry.Source.StartActivity("crm.dispatch");
        activity?.SetTag("crm.event", message.EventName);
        try
        {
            var type = catalog.Named(message.EventName) ?? throw new CrmException(UnknownEvent);
            var occurred = type.Read(message.Payload);
            using (caller.ActAs(new CrmCaller(message.TenantId, User: null, Via: "dispatcher")))
            {
                foreach (var handler in _handlers)
                {
                    if (handler.EventType.IsInstanceOfType(occurred)) await HandleOnceAsync(handler, message, occurred, ct);
                }
            }

            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IOutbox>().CompleteAsync(message, Now(), ct);
            Count(message, "delivered");
            CrmTelemetry.EventDelay.Record((Now() - message.OccurredAt).TotalSeconds);
            return true;
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            await ReturnAsync([message]);
            throw;
        }
        catch (Exception failure)
        {
            // A handler may throw anything; the message is kept and tried again, so nothing is lost by catching it here.
            await FailAsync(message, failure, ct);
            return false;
        }
    }

    // The handler's changes and the mark that it is done are stored together: a second delivery finds the mark.
    private async Task HandleOnceAsync(HandlerRegistration handler, OutboxMessage message, CrmEvent occurred, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<IInbox>().TryBeginAsync(handler.Name, message.Id, ct)) return;
        await handler.InvokeAsync(services, occurred, new(message.Id, message.Attempts) { AggregateType = message.AggregateType, AggregateId = message.AggregateId, SubjectId = message.SubjectId }, ct);
        try
        {
            await services.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        }
        catch (CrmException other) when (other.Code == StorageErrors.AlreadyHandled.Code)
        {
            // Another dispatcher took over an expired claim and was faster: its effect stands, ours was rolled back.
        }
    }

    private async Task FailAsync(OutboxMessage message, Exception failure, CancellationToken ct)
    {
        var code = failure is CrmException refused ? refused.Code : failure.GetType().Name;
        DateTimeOffset? dueAt = message.Attempts >= options.Value.MaxAttempts ? null : Now() + options.Value.RetryAfter(message.Attempts);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOutbox>().FailAsync(message, code, dueAt, ct);
        Count(message, dueAt is null ? "parked" : "failed");
        if (dueAt is null) DispatchLog.Parked(logger, message.Id, message.EventName, message.Attempts, code, failure);
        else DispatchLog.Failed(logger, message.Id, message.EventName, message.Attempts, code, failure);
    }

    private DateTimeOffset Now() => Instant.Utc(clock.GetUtcNow());

    private static void Count(OutboxMessage message, string outcome) =>
        CrmTelemetry.EventsDelivered.Add(1, new("crm.event", message.EventName), new("crm.outcome", outcome));
}
