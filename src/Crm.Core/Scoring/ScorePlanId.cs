using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>A score plan. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ScorePlanId>))]
public readonly record struct ScorePlanId(Guid Value) : ITypedId<ScorePlanId>, IComparable<ScorePlanId>
{
    /// <inheritdoc />
    public static ScorePlanId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ScorePlanId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
