using System.Text.Json.Serialization;

namespace Crm.Core.Consents;

/// <summary>How rule packs are read: strictly, because a rule that is overlooked lets somebody be contacted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ContactRulePack))]
internal sealed partial class ContactRulesJson : JsonSerializerContext;
