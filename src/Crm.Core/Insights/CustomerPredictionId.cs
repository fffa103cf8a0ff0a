using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>A prediction about a customer. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<CustomerPredictionId>))]
public readonly record struct CustomerPredictionId(Guid Value) : ITypedId<CustomerPredictionId>, IComparable<CustomerPredictionId>
{
    /// <inheritdoc />
    public static CustomerPredictionId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(CustomerPredictionId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
