using Crm.Core.Customers;
using Crm.Core.Events;

namespace Crm.Core.Tests.Hosting;

/// <summary>Notes customers added, and as a handler of the base type every event.</summary>
public sealed class SeeingHandler(SeenEvents seen) : ICrmEventHandler<CustomerAdded>, ICrmEventHandler<CrmEvent>
{
    public Task HandleAsync(CustomerAdded occurred, Delivery delivery, CancellationToken ct) => HandleAsync((CrmEvent)occurred, delivery, ct);

    public Task HandleAsync(CrmEvent occurred, Delivery delivery, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        seen.See(occurred, delivery);
        return Task.CompletedTask;
    }
}
