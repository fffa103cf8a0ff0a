using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>A deal. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<OpportunityId>))]
public readonly record struct OpportunityId(Guid Value) : ITypedId<OpportunityId>, IComparable<OpportunityId>
{
    /// <inheritdoc />
    public static OpportunityId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(OpportunityId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
