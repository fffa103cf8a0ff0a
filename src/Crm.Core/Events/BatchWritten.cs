using System.Text.Json.Serialization;
using Crm.Core.Tenancy;

namespace Crm.Core.Events;

/// <summary>
/// Many records were written at once: stands for the events each of them would have raised by itself, which are not delivered. Whoever keeps
/// something up to date for customers handles this event and refreshes <see cref="Customers"/>.
/// </summary>
/// <param name="TenantId">Whose records.</param>
/// <param name="BatchId">The batch: the id of its audit entry.</param>
/// <param name="AggregateType">The kind of record, for example <c>purchase</c>.</param>
/// <param name="Created">The new records.</param>
/// <param name="Changed">The changed records.</param>
/// <param name="Subjects">The customers the records are about, each once; null when the records are the customers.</param>
/// <param name="Events">The names of the events the records would have raised, each once, in ordinal order.</param>
/// <param name="At">When it was stored, UTC, microseconds.</param>
/// <remarks>Order is kept per record among single events and among batches of its own, not between a batch and single events: load the record, do not replay.</remarks>
public sealed record BatchWritten(
    TenantId TenantId,
    Guid BatchId,
    string AggregateType,
    [property: JsonConverter(typeof(IdListJsonConverter))] IReadOnlyList<Guid> Created,
    [property: JsonConverter(typeof(IdListJsonConverter))] IReadOnlyList<Guid> Changed,
    [property: JsonConverter(typeof(IdListJsonConverter))] IReadOnlyList<Guid>? Subjects,
    IReadOnlyList<string> Events,
    DateTimeOffset At) : CrmEvent(TenantId, At)
{
    /// <summary>The customers concerned, each once.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> Customers => Subjects ?? Created.Concat(Changed);
}
