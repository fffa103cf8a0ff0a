namespace Crm.Core.Pipelines;

/// <summary>What a deal must have before it enters a stage. Stored as a number; a refusal names what is missing.</summary>
[Flags]
public enum StageRequirements
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The customer.</summary>
    Customer = 1,

    /// <summary>An amount.</summary>
    Amount = 2,

    /// <summary>The day it is expected to close.</summary>
    ExpectedClose = 4,

    /// <summary>At least one contact whose part in the decision is known.</summary>
    Contact = 8,

    /// <summary>At least one line.</summary>
    Line = 16,

    /// <summary>A next step.</summary>
    NextStep = 32,

    /// <summary>An owner or a team.</summary>
    Owner = 64,
}
