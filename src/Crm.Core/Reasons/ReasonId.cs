using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Reasons;

/// <summary>A reason of the catalogue. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ReasonId>))]
public readonly record struct ReasonId(Guid Value) : ITypedId<ReasonId>, IComparable<ReasonId>
{
    /// <inheritdoc />
    public static ReasonId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ReasonId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
