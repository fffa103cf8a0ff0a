using Crm.Core.Errors;

namespace Crm.Core.Timeline;

/// <summary>What the timeline refuses.</summary>
public static class TimelineErrors
{
    /// <summary>No source has this kind.</summary>
    public static readonly CrmError UnknownKind = new(
        "crm.timeline.unknown-kind", "No part of this application puts entries of this kind into the timeline. Ask for the kinds that ITimeline.Kinds names.");
}
