using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Interactions;

/// <summary>An interaction with a customer. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<InteractionId>))]
public readonly record struct InteractionId(Guid Value) : ITypedId<InteractionId>, IComparable<InteractionId>
{
    /// <inheritdoc />
    public static InteractionId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(InteractionId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
