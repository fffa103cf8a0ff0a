namespace Crm.Core.Analytics.Drivers;

/// <summary>How drivers are looked for.</summary>
public sealed record DriverOptions
{
    /// <summary>How many customers with and without a level, and of either outcome with a known number, there must be. At least 2.</summary>
    public int LeastSupport { get; init; } = 30;

    /// <summary>The level of the intervals, between 0 and 1.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>How p-values are corrected for all that was compared.</summary>
    public DriverCorrection Correction { get; init; }
}

/// <summary>How p-values are corrected for many comparisons.</summary>
public enum DriverCorrection
{
    /// <summary>Of what is found, few are chance.</summary>
    BenjaminiHochberg,

    /// <summary>Not even one is chance.</summary>
    Holm,
}
