namespace Crm.Core.Opportunities;

/// <summary>What a line of a deal's log tells. Stored as a number.</summary>
public enum OpportunityMoveKind
{
    /// <summary>The deal began.</summary>
    Opened = 1,

    /// <summary>It went to another stage.</summary>
    Moved = 2,

    /// <summary>It went to a stage of another pipeline.</summary>
    PipelineChanged = 3,

    /// <summary>Its probability was set by hand, or given back to the stage.</summary>
    Reweighed = 4,

    /// <summary>It was won.</summary>
    Won = 5,

    /// <summary>It was lost.</summary>
    Lost = 6,

    /// <summary>It is open again.</summary>
    Reopened = 7,
}
