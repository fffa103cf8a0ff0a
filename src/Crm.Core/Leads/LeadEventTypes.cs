using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Leads;

/// <summary>The events of leads, by their stable names.</summary>
public static class LeadEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.lead.added", LeadEventsJson.Default.LeadAdded),
        EventType.Of("crm.lead.details-changed", LeadEventsJson.Default.LeadDetailsChanged),
        EventType.Of("crm.lead.contact-point-changed", LeadEventsJson.Default.LeadContactPointChanged),
        EventType.Of("crm.lead.assigned", LeadEventsJson.Default.LeadAssigned),
        EventType.Of("crm.lead.work-started", LeadEventsJson.Default.LeadWorkStarted),
        EventType.Of("crm.lead.qualified", LeadEventsJson.Default.LeadQualified),
        EventType.Of("crm.lead.nurtured", LeadEventsJson.Default.LeadNurtured),
        EventType.Of("crm.lead.resumed", LeadEventsJson.Default.LeadResumed),
        EventType.Of("crm.lead.disqualified", LeadEventsJson.Default.LeadDisqualified),
        EventType.Of("crm.lead.converted", LeadEventsJson.Default.LeadConverted),
        EventType.Of("crm.lead.first-response-due-set", LeadEventsJson.Default.LeadFirstResponseDueSet),
        EventType.Of("crm.lead.first-responded", LeadEventsJson.Default.LeadFirstResponded),
    ];
}

/// <summary>How the events of leads are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LeadAdded))]
[JsonSerializable(typeof(LeadDetailsChanged))]
[JsonSerializable(typeof(LeadContactPointChanged))]
[JsonSerializable(typeof(LeadAssigned))]
[JsonSerializable(typeof(LeadWorkStarted))]
[JsonSerializable(typeof(LeadQualified))]
[JsonSerializable(typeof(LeadNurtured))]
[JsonSerializable(typeof(LeadResumed))]
[JsonSerializable(typeof(LeadDisqualified))]
[JsonSerializable(typeof(LeadConverted))]
[JsonSerializable(typeof(LeadFirstResponseDueSet))]
[JsonSerializable(typeof(LeadFirstResponded))]
internal sealed partial class LeadEventsJson : JsonSerializerContext;
