using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>An entry of the consent ledger. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ConsentEventId>))]
public readonly record struct ConsentEventId(Guid Value) : ITypedId<ConsentEventId>, IComparable<ConsentEventId>
{
    /// <inheritdoc />
    public static ConsentEventId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ConsentEventId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
