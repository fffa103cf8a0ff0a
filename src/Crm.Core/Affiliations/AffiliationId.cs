using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Affiliations;

/// <summary>A tie between a person and an organisation or another person. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<AffiliationId>))]
public readonly record struct AffiliationId(Guid Value) : ITypedId<AffiliationId>, IComparable<AffiliationId>
{
    /// <inheritdoc />
    public static AffiliationId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(AffiliationId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
