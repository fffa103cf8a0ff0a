namespace Crm.Core.Proofs.SegmentKills;

/// <summary>Where a worker dies: between two things the database does, where what is half done would show.</summary>
public enum KillPoint
{
    /// <summary>Whenever it is, shortly after a refresh began.</summary>
    AnyMoment,

    /// <summary>Stays are written, the segment and its events are not.</summary>
    StaysWritten,

    /// <summary>The segment and its events are written too, nothing is committed.</summary>
    EventsWritten,

    /// <summary>One segment is committed, those that refer to it are not looked at.</summary>
    Committed,

    /// <summary>Marks are read, nobody is looked at.</summary>
    MarksRead,

    /// <summary>All marks that were read are removed.</summary>
    MarksRemoved,

    /// <summary>The effect of an event is stored, the event is still to be delivered.</summary>
    EffectStored,
}
