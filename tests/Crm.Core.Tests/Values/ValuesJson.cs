using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed record JsonSample(SampleId Id, Money Money, UnitPrice Price, Quantity Quantity, Currency Currency, CountryCode Country);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonSample))]
public sealed partial class ValuesJson : JsonSerializerContext;
