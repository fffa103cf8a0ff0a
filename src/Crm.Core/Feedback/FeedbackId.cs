using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Feedback;

/// <summary>What a customer said about us. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<FeedbackId>))]
public readonly record struct FeedbackId(Guid Value) : ITypedId<FeedbackId>, IComparable<FeedbackId>
{
    /// <inheritdoc />
    public static FeedbackId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(FeedbackId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
