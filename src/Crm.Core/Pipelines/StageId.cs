using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Pipelines;

/// <summary>A stage of a pipeline; stays the same when the stage is renamed or moved. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<StageId>))]
public readonly record struct StageId(Guid Value) : ITypedId<StageId>, IComparable<StageId>
{
    /// <inheritdoc />
    public static StageId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(StageId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
