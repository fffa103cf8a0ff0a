using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>The score of a lead by a plan. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<LeadScoreId>))]
public readonly record struct LeadScoreId(Guid Value) : ITypedId<LeadScoreId>, IComparable<LeadScoreId>
{
    /// <inheritdoc />
    public static LeadScoreId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(LeadScoreId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
