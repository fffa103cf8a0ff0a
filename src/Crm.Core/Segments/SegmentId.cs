using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Segments;

/// <summary>A segment. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<SegmentId>))]
public readonly record struct SegmentId(Guid Value) : ITypedId<SegmentId>, IComparable<SegmentId>
{
    /// <inheritdoc />
    public static SegmentId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(SegmentId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
