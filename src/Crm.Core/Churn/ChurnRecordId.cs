using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Churn;

/// <summary>That a customer went away. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ChurnRecordId>))]
public readonly record struct ChurnRecordId(Guid Value) : ITypedId<ChurnRecordId>, IComparable<ChurnRecordId>
{
    /// <inheritdoc />
    public static ChurnRecordId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ChurnRecordId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
