using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Traits;

/// <summary>A need, preference or activity of a customer. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<TraitId>))]
public readonly record struct TraitId(Guid Value) : ITypedId<TraitId>, IComparable<TraitId>
{
    /// <inheritdoc />
    public static TraitId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(TraitId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
