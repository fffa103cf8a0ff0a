using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Policies;

/// <summary>A policy of how a group of customers is treated. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<GroupPolicyId>))]
public readonly record struct GroupPolicyId(Guid Value) : ITypedId<GroupPolicyId>, IComparable<GroupPolicyId>
{
    /// <inheritdoc />
    public static GroupPolicyId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(GroupPolicyId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
