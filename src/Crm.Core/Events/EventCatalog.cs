namespace Crm.Core.Events;

/// <summary>Every event the application knows, by name and by type. Concepts declare theirs; a host may add its own.</summary>
public sealed class EventCatalog
{
    private readonly Dictionary<string, EventType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventType> _byType = [];

    /// <summary>Collects the declared events.</summary>
    /// <param name="types">Every event; a name or a record declared twice is a programming error.</param>
    public EventCatalog(IEnumerable<EventType> types)
    {
        foreach (var type in types)
        {
            _byName.Add(type.Name, type);
            _byType.Add(type.ClrType, type);
        }
    }

    /// <summary>All events.</summary>
    public IReadOnlyCollection<EventType> All => _byName.Values;

    /// <summary>The declaration of an event's record.</summary>
    /// <param name="occurred">The event.</param>
    public EventType Of(CrmEvent occurred) => _byType.TryGetValue(occurred.GetType(), out var type)
        ? type
        : throw new InvalidOperationException($"{occurred.GetType().Name} is not declared. Add it with AddCrm(…).AddEvents(EventType.Of(…)).");

    /// <summary>The declaration with a name; null when this version does not know it.</summary>
    /// <param name="name">The stored name.</param>
    public EventType? Named(string name) => _byName.GetValueOrDefault(name);
}
