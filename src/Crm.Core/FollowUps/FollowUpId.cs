using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.FollowUps;

/// <summary>Something to be done for a customer or lead. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<FollowUpId>))]
public readonly record struct FollowUpId(Guid Value) : ITypedId<FollowUpId>, IComparable<FollowUpId>
{
    /// <inheritdoc />
    public static FollowUpId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(FollowUpId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
