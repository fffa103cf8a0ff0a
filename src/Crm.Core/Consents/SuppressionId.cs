using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>A contact point that must not be used. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<SuppressionId>))]
public readonly record struct SuppressionId(Guid Value) : ITypedId<SuppressionId>, IComparable<SuppressionId>
{
    /// <inheritdoc />
    public static SuppressionId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(SuppressionId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
