using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Crm.Core.Events;

/// <summary>An event's stable name and how it is written to the outbox and read back.</summary>
public abstract class EventType
{
    private protected EventType(string name, Type clrType)
    {
        Name = name;
        ClrType = clrType;
    }

    /// <summary>Stable and dotted, for example <c>crm.customer.added</c>; stored with every message.</summary>
    public string Name { get; }

    /// <summary>The event's record.</summary>
    public Type ClrType { get; }

    /// <summary>Declares an event.</summary>
    /// <typeparam name="TEvent">The event's record.</typeparam>
    /// <param name="name">Stable and dotted; never changed once released.</param>
    /// <param name="json">Source-generated contract, so that trimming and AOT keep it.</param>
    public static EventType Of<TEvent>(string name, JsonTypeInfo<TEvent> json)
        where TEvent : CrmEvent => new Typed<TEvent>(name, json);

    /// <summary>The event as one JSON object.</summary>
    /// <param name="occurred">An event of <see cref="ClrType"/>.</param>
    public abstract string Write(CrmEvent occurred);

    /// <summary>The event from its JSON.</summary>
    /// <param name="payload">What <see cref="Write"/> made; unknown members are ignored, so that events can grow.</param>
    public abstract CrmEvent Read(string payload);

    private sealed class Typed<TEvent>(string name, JsonTypeInfo<TEvent> json) : EventType(name, typeof(TEvent))
        where TEvent : CrmEvent
    {
        public override string Write(CrmEvent occurred) => JsonSerializer.Serialize((TEvent)occurred, json);

        public override CrmEvent Read(string payload) =>
            JsonSerializer.Deserialize(payload, json) ?? throw new JsonException($"The payload of {Name} is null.");
    }
}
