using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>A text customers consent under. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ConsentNoticeId>))]
public readonly record struct ConsentNoticeId(Guid Value) : ITypedId<ConsentNoticeId>, IComparable<ConsentNoticeId>
{
    /// <inheritdoc />
    public static ConsentNoticeId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ConsentNoticeId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
