using System.Collections.Concurrent;
using Crm.Core.Events;

namespace Crm.Core.Tests.Hosting;

/// <summary>What the handlers of a test saw, and what they do with it.</summary>
public sealed class SeenEvents
{
    private readonly ConcurrentQueue<(CrmEvent Event, Delivery Delivery)> _events = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<(CrmEvent Event, Delivery Delivery)> Events => [.. _events];

    public Task First => _first.Task;

    public Action<CrmEvent> Do { get; set; } = _ => { };

    public void See(CrmEvent occurred, Delivery delivery)
    {
        _events.Enqueue((occurred, delivery));
        _first.TrySetResult();
        Do(occurred);
    }
}
