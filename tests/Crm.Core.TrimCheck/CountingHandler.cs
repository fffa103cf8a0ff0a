using Crm.Core.Events;

namespace Crm.Core.TrimCheck;

/// <summary>Counts every event.</summary>
public sealed class CountingHandler(Counter counter) : ICrmEventHandler<CrmEvent>
{
    public Task HandleAsync(CrmEvent occurred, Delivery delivery, CancellationToken ct)
    {
        counter.Seen++;
        return Task.CompletedTask;
    }
}
