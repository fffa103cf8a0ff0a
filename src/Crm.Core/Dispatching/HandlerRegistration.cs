using Crm.Core.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Dispatching;

/// <summary>That a handler wants an event.</summary>
public sealed class HandlerRegistration
{
    private readonly Func<IServiceProvider, CrmEvent, Delivery, CancellationToken, Task> _invoke;

    private HandlerRegistration(string name, Type eventType, Func<IServiceProvider, CrmEvent, Delivery, CancellationToken, Task> invoke)
    {
        Name = name;
        EventType = eventType;
        _invoke = invoke;
    }

    /// <summary>The handler's stable name, remembered with every message it is done with.</summary>
    public string Name { get; }

    /// <summary>The event it wants; events derived from it too.</summary>
    public Type EventType { get; }

    /// <summary>Registers a handler.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="THandler">The handler, resolved from a scope of its own for every message.</typeparam>
    /// <param name="name">Stable; renaming it makes old messages new to the handler.</param>
    public static HandlerRegistration Of<TEvent, THandler>(string name)
        where TEvent : CrmEvent
        where THandler : ICrmEventHandler<TEvent> =>
        new(name, typeof(TEvent), (services, occurred, delivery, ct) =>
            services.GetRequiredService<THandler>().HandleAsync((TEvent)occurred, delivery, ct));

    /// <summary>Calls the handler.</summary>
    /// <param name="services">The scope of this message.</param>
    /// <param name="occurred">The event.</param>
    /// <param name="delivery">The attempt.</param>
    /// <param name="ct">Cancels.</param>
    internal Task InvokeAsync(IServiceProvider services, CrmEvent occurred, Delivery delivery, CancellationToken ct) =>
        _invoke(services, occurred, delivery, ct);
}
