using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Attributes;

/// <summary>A declared attribute. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<AttributeDefinitionId>))]
public readonly record struct AttributeDefinitionId(Guid Value) : ITypedId<AttributeDefinitionId>, IComparable<AttributeDefinitionId>
{
    /// <inheritdoc />
    public static AttributeDefinitionId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(AttributeDefinitionId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
