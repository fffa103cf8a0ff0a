namespace Crm.Core.Churn;

/// <summary>How it is known that a customer went away. Stored as a number.</summary>
public enum ChurnBasis
{
    /// <summary>The customer said so.</summary>
    Declared = 1,

    /// <summary>We found out: by silence, by a rule, by hearsay.</summary>
    Detected = 2,
}
