using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;

namespace Crm.Core.Proofs.Kills;

/// <summary>A handler whose effect is in the database: a row and a counter, saved by the dispatcher together with the inbox mark.</summary>
internal sealed class Effects(HostDb db) :
    ICrmEventHandler<CustomerAdded>,
    ICrmEventHandler<CustomerRenamed>,
    ICrmEventHandler<CustomerProfileChanged>,
    ICrmEventHandler<CustomerContactPointChanged>,
    ICrmEventHandler<PurchaseRecorded>,
    ICrmEventHandler<InteractionRecorded>,
    ICrmEventHandler<LifecycleMoved>
{
    public Task HandleAsync(CustomerAdded occurred, Delivery delivery, CancellationToken ct) => NoteAsync(occurred.CustomerId.Value, delivery, ct);

    public Task HandleAsync(CustomerRenamed occurred, Delivery delivery, CancellationToken ct) => NoteAsync(occurred.CustomerId.Value, delivery, ct);

    public Task HandleAsync(CustomerProfileChanged occurred, Delivery delivery, CancellationToken ct) => NoteAsync(occurred.CustomerId.Value, delivery, ct);

    public Task HandleAsync(CustomerContactPointChanged occurred, Delivery delivery, CancellationToken ct) => NoteAsync(occurred.CustomerId.Value, delivery, ct);

    public Task HandleAsync(PurchaseRecorded occurred, Delivery delivery, CancellationToken ct) => NoteAsync(occurred.PurchaseId.Value, delivery, ct);

    public Task HandleAsync(InteractionRecorded occurred, Delivery delivery, CancellationToken ct) => NoteAsync(occurred.InteractionId.Value, delivery, ct);

    // The lifecycle bears its customer's id.
    public Task HandleAsync(LifecycleMoved occurred, Delivery delivery, CancellationToken ct) => NoteAsync(occurred.CustomerId.Value, delivery, ct);

    private async Task NoteAsync(Guid record, Delivery delivery, CancellationToken ct)
    {
        db.Add(new Effect { MessageId = delivery.MessageId, Record = record });
        if (await db.Counters.FindAsync([record], ct) is { } counter) counter.Count++;
        else db.Add(new Counter { Record = record, Count = 1 });
    }
}
