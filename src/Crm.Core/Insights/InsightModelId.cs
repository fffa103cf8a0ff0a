using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>A version of a model. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<InsightModelId>))]
public readonly record struct InsightModelId(Guid Value) : ITypedId<InsightModelId>, IComparable<InsightModelId>
{
    /// <inheritdoc />
    public static InsightModelId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(InsightModelId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
