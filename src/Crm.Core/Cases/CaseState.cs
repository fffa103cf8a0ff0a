namespace Crm.Core.Cases;

/// <summary>How far a case is. Stored as a number.</summary>
public enum CaseState
{
    /// <summary>It came in, and nobody works on it yet.</summary>
    New = 1,

    /// <summary>Somebody works on it.</summary>
    InProgress = 2,

    /// <summary>It waits for the customer or somebody else.</summary>
    Waiting = 3,

    /// <summary>It is solved as far as we know; the customer may still say otherwise.</summary>
    Resolved = 4,

    /// <summary>Solved for good.</summary>
    Closed = 5,

    /// <summary>Another case is about the same; work goes on there.</summary>
    Duplicate = 6,
}
