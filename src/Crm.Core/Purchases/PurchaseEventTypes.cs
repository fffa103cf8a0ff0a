using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Purchases;

/// <summary>The events of purchases, by their stable names.</summary>
public static class PurchaseEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.purchase.recorded", PurchaseEventsJson.Default.PurchaseRecorded),
        EventType.Of("crm.purchase.completed", PurchaseEventsJson.Default.PurchaseCompleted),
        EventType.Of("crm.purchase.cancelled", PurchaseEventsJson.Default.PurchaseCancelled),
        EventType.Of("crm.purchase.returned", PurchaseEventsJson.Default.PurchaseReturned),
    ];
}

/// <summary>How the events of purchases are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PurchaseRecorded))]
[JsonSerializable(typeof(PurchaseCompleted))]
[JsonSerializable(typeof(PurchaseCancelled))]
[JsonSerializable(typeof(PurchaseReturned))]
internal sealed partial class PurchaseEventsJson : JsonSerializerContext;
