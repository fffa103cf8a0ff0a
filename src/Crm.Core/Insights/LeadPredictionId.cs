using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>A prediction about a lead. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<LeadPredictionId>))]
public readonly record struct LeadPredictionId(Guid Value) : ITypedId<LeadPredictionId>, IComparable<LeadPredictionId>
{
    /// <inheritdoc />
    public static LeadPredictionId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(LeadPredictionId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
