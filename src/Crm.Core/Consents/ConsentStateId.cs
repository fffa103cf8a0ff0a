using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>What is known of one consent. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ConsentStateId>))]
public readonly record struct ConsentStateId(Guid Value) : ITypedId<ConsentStateId>, IComparable<ConsentStateId>
{
    /// <inheritdoc />
    public static ConsentStateId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ConsentStateId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
