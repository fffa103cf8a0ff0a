using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Pipelines;

/// <summary>A pipeline. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<PipelineId>))]
public readonly record struct PipelineId(Guid Value) : ITypedId<PipelineId>, IComparable<PipelineId>
{
    /// <inheritdoc />
    public static PipelineId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(PipelineId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
