using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Contracts;

/// <summary>A contract. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ContractId>))]
public readonly record struct ContractId(Guid Value) : ITypedId<ContractId>, IComparable<ContractId>
{
    /// <inheritdoc />
    public static ContractId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ContractId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
