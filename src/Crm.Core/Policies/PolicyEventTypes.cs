using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Policies;

/// <summary>The events of policies, by their stable names.</summary>
public static class PolicyEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.policy.defined", PolicyEventsJson.Default.PolicyDefined),
        EventType.Of("crm.policy.changed", PolicyEventsJson.Default.PolicyChanged),
        EventType.Of("crm.policy.renamed", PolicyEventsJson.Default.PolicyRenamed),
        EventType.Of("crm.policy.archived", PolicyEventsJson.Default.PolicyArchived),
    ];
}

/// <summary>How the events of policies are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PolicyDefined))]
[JsonSerializable(typeof(PolicyChanged))]
[JsonSerializable(typeof(PolicyRenamed))]
[JsonSerializable(typeof(PolicyArchived))]
internal sealed partial class PolicyEventsJson : JsonSerializerContext;
