namespace Crm.Core.Timeline;

/// <summary>A place in a timeline: an entry's instant and id. Places order newest first, ties by id, largest first.</summary>
/// <param name="At">The entry's instant, UTC.</param>
/// <param name="Id">The entry's record.</param>
public readonly record struct TimelinePosition(DateTimeOffset At, Guid Id);
