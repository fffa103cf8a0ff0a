using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>A business calendar. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<BusinessCalendarId>))]
public readonly record struct BusinessCalendarId(Guid Value) : ITypedId<BusinessCalendarId>, IComparable<BusinessCalendarId>
{
    /// <inheritdoc />
    public static BusinessCalendarId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(BusinessCalendarId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
