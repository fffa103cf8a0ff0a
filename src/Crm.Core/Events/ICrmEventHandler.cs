namespace Crm.Core.Events;

/// <summary>Reacts to an event after it was committed. Delivered at least once, in order per record.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface ICrmEventHandler<in TEvent>
    where TEvent : CrmEvent
{
    /// <summary>
    /// Does the work. Changes made through the services of this scope are saved by the dispatcher together with the
    /// mark "handled", so that they happen once; an effect outside the database uses <see cref="Delivery.MessageId"/> as its idempotency key.
    /// </summary>
    /// <param name="occurred">What happened.</param>
    /// <param name="delivery">Which message, and the how manieth try.</param>
    /// <param name="ct">Cancels the work; the message is delivered again later.</param>
    Task HandleAsync(TEvent occurred, Delivery delivery, CancellationToken ct);
}
