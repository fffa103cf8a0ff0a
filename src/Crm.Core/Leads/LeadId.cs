using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <summary>A lead. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<LeadId>))]
public readonly record struct LeadId(Guid Value) : ITypedId<LeadId>, IComparable<LeadId>
{
    /// <inheritdoc />
    public static LeadId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(LeadId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
