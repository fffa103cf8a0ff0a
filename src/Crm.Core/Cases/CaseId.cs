using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Cases;

/// <summary>A complaint, question or incident. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<CaseId>))]
public readonly record struct CaseId(Guid Value) : ITypedId<CaseId>, IComparable<CaseId>
{
    /// <inheritdoc />
    public static CaseId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(CaseId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
