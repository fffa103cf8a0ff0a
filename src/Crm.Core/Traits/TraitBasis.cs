namespace Crm.Core.Traits;

/// <summary>How a trait became known. Stored as a number.</summary>
public enum TraitBasis
{
    /// <summary>The customer said so.</summary>
    Stated = 1,

    /// <summary>Concluded from what the customer did.</summary>
    Observed = 2,
}
