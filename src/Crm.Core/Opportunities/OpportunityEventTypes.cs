using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Opportunities;

/// <summary>The events of deals, by their stable names.</summary>
public static class OpportunityEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.opportunity.added", OpportunityEventsJson.Default.OpportunityAdded),
        EventType.Of("crm.opportunity.changed", OpportunityEventsJson.Default.OpportunityChanged),
        EventType.Of("crm.opportunity.customer-attached", OpportunityEventsJson.Default.OpportunityCustomerAttached),
        EventType.Of("crm.opportunity.amount-changed", OpportunityEventsJson.Default.OpportunityAmountChanged),
        EventType.Of("crm.opportunity.owner-changed", OpportunityEventsJson.Default.OpportunityOwnerChanged),
        EventType.Of("crm.opportunity.moved", OpportunityEventsJson.Default.OpportunityMoved),
        EventType.Of("crm.opportunity.reweighed", OpportunityEventsJson.Default.OpportunityReweighed),
        EventType.Of("crm.opportunity.won", OpportunityEventsJson.Default.OpportunityWon),
        EventType.Of("crm.opportunity.lost", OpportunityEventsJson.Default.OpportunityLost),
        EventType.Of("crm.opportunity.reopened", OpportunityEventsJson.Default.OpportunityReopened),
    ];
}

/// <summary>How the events of deals are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OpportunityAdded))]
[JsonSerializable(typeof(OpportunityChanged))]
[JsonSerializable(typeof(OpportunityCustomerAttached))]
[JsonSerializable(typeof(OpportunityAmountChanged))]
[JsonSerializable(typeof(OpportunityOwnerChanged))]
[JsonSerializable(typeof(OpportunityMoved))]
[JsonSerializable(typeof(OpportunityReweighed))]
[JsonSerializable(typeof(OpportunityWon))]
[JsonSerializable(typeof(OpportunityLost))]
[JsonSerializable(typeof(OpportunityReopened))]
internal sealed partial class OpportunityEventsJson : JsonSerializerContext;
