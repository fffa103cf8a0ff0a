using System.Collections.Concurrent;
using Crm.Core.Events;

namespace Crm.Core.Conformance;

/// <summary>What the handler of a suite saw, and what a fact wants it to do.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<(CrmEvent Event, Delivery Delivery)> _seen = new();

    /// <summary>Every delivery, in order, also those that failed afterwards.</summary>
    public IReadOnlyList<(CrmEvent Event, Delivery Delivery)> Seen => [.. _seen];

    /// <summary>What the handler does after it noted the event; it may throw.</summary>
    public Func<IServiceProvider, CrmEvent, Task> Do { get; set; } = (_, _) => Task.CompletedTask;

    internal void Note(CrmEvent occurred, Delivery delivery) => _seen.Enqueue((occurred, delivery));
}
