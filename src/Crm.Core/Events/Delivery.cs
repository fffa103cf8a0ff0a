namespace Crm.Core.Events;

/// <summary>One attempt to deliver one message.</summary>
/// <param name="MessageId">The message; the same at every attempt.</param>
/// <param name="Attempt">1 for the first attempt.</param>
public readonly record struct Delivery(Guid MessageId, int Attempt)
{
    /// <summary>The kind of record it happened to, for example <c>customer</c>.</summary>
    public string AggregateType { get; init; } = string.Empty;

    /// <summary>The record it happened to.</summary>
    public Guid AggregateId { get; init; }

    /// <summary>The customer it is about; null for none, and for a batch, which names them all.</summary>
    public Guid? SubjectId { get; init; }
}
