using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Cases;

/// <summary>The events of cases, by their stable names.</summary>
public static class CaseEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.case.opened", CaseEventsJson.Default.CaseOpened),
        EventType.Of("crm.case.work-started", CaseEventsJson.Default.CaseWorkStarted),
        EventType.Of("crm.case.waiting", CaseEventsJson.Default.CaseWaiting),
        EventType.Of("crm.case.resumed", CaseEventsJson.Default.CaseResumed),
        EventType.Of("crm.case.resolved", CaseEventsJson.Default.CaseResolved),
        EventType.Of("crm.case.closed", CaseEventsJson.Default.CaseClosed),
        EventType.Of("crm.case.reopened", CaseEventsJson.Default.CaseReopened),
        EventType.Of("crm.case.marked-duplicate", CaseEventsJson.Default.CaseMarkedDuplicate),
        EventType.Of("crm.case.duplicate-counted", CaseEventsJson.Default.CaseDuplicateCounted),
        EventType.Of("crm.case.assigned", CaseEventsJson.Default.CaseAssigned),
        EventType.Of("crm.case.changed", CaseEventsJson.Default.CaseChanged),
        EventType.Of("crm.case.first-responded", CaseEventsJson.Default.CaseFirstResponded),
        EventType.Of("crm.case.targets-set", CaseEventsJson.Default.CaseTargetsSet),
    ];
}

/// <summary>How the events of cases are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CaseOpened))]
[JsonSerializable(typeof(CaseWorkStarted))]
[JsonSerializable(typeof(CaseWaiting))]
[JsonSerializable(typeof(CaseResumed))]
[JsonSerializable(typeof(CaseResolved))]
[JsonSerializable(typeof(CaseClosed))]
[JsonSerializable(typeof(CaseReopened))]
[JsonSerializable(typeof(CaseMarkedDuplicate))]
[JsonSerializable(typeof(CaseDuplicateCounted))]
[JsonSerializable(typeof(CaseAssigned))]
[JsonSerializable(typeof(CaseChanged))]
[JsonSerializable(typeof(CaseFirstResponded))]
[JsonSerializable(typeof(CaseTargetsSet))]
internal sealed partial class CaseEventsJson : JsonSerializerContext;
