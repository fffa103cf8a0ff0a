namespace Crm.Core.Events;

/// <summary>One attempt to deliver one message.</summary>
/// <param name="MessageId">The message; the same at every attempt.</param>
/// <param name="Attempt">1 for the first attempt.</param>
public readonly record struct Delivery(Guid MessageId, int Attempt);
