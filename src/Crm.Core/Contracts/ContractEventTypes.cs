using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Contracts;

/// <summary>The events of contracts, by their stable names.</summary>
public static class ContractEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.contract.added", ContractEventsJson.Default.ContractAdded),
        EventType.Of("crm.contract.started", ContractEventsJson.Default.ContractStarted),
        EventType.Of("crm.contract.terms-changed", ContractEventsJson.Default.ContractTermsChanged),
        EventType.Of("crm.contract.renewal-due", ContractEventsJson.Default.ContractRenewalDue),
        EventType.Of("crm.contract.renewed", ContractEventsJson.Default.ContractRenewed),
        EventType.Of("crm.contract.ended", ContractEventsJson.Default.ContractEnded),
        EventType.Of("crm.contract.terminated", ContractEventsJson.Default.ContractTerminated),
    ];
}

/// <summary>How the events of contracts are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ContractAdded))]
[JsonSerializable(typeof(ContractStarted))]
[JsonSerializable(typeof(ContractTermsChanged))]
[JsonSerializable(typeof(ContractRenewalDue))]
[JsonSerializable(typeof(ContractRenewed))]
[JsonSerializable(typeof(ContractEnded))]
[JsonSerializable(typeof(ContractTerminated))]
internal sealed partial class ContractEventsJson : JsonSerializerContext;
