using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Crm.Core.Telemetry;

/// <summary>
/// The library's traces and figures; both are named <c>Crm.Core</c>. Tags carry names of operations, record types, handlers
/// and outcome codes: never a value of a customer, never a tenant.
/// </summary>
public static class CrmTelemetry
{
    /// <summary>The name to subscribe to: <c>AddSource("Crm.Core")</c>, <c>AddMeter("Crm.Core")</c>.</summary>
    public const string Name = "Crm.Core";

    /// <summary>Activities: <c>crm.save</c>, <c>crm.dispatch</c>, <c>crm.timeline</c>.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>
    /// Records stored, by record type and action; counted once the save is through. Inside a transaction of the host that is when
    /// <c>SaveChanges</c> is through: what the host rolls back afterwards was counted, and is counted again when it is repeated.
    /// </summary>
    public static readonly Counter<long> RecordsStored = Meter.CreateCounter<long>("crm.records.stored", "{record}", "Records stored, by type and action.");

    /// <summary>Events delivered, by event and outcome.</summary>
    public static readonly Counter<long> EventsDelivered = Meter.CreateCounter<long>("crm.events.delivered", "{event}", "Events delivered, by event and outcome.");

    /// <summary>Age of an event when its handlers were done, in seconds.</summary>
    public static readonly Histogram<double> EventDelay = Meter.CreateHistogram<double>("crm.events.delay", "s", "Age of an event when its handlers were done.");
}
