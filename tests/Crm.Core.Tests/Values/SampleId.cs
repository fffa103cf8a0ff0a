using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

[JsonConverter(typeof(TypedIdJsonConverter<SampleId>))]
public readonly record struct SampleId(Guid Value) : ITypedId<SampleId>
{
    public static SampleId From(Guid value) => new(value);
}
