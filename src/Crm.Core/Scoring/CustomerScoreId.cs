using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>The score of a customer by a plan. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<CustomerScoreId>))]
public readonly record struct CustomerScoreId(Guid Value) : ITypedId<CustomerScoreId>, IComparable<CustomerScoreId>
{
    /// <inheritdoc />
    public static CustomerScoreId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(CustomerScoreId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
