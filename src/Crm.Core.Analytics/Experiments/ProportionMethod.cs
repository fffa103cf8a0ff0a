namespace Crm.Core.Analytics.Experiments;

/// <summary>How two shares were compared.</summary>
public enum ProportionMethod
{
    /// <summary>By the normal approximation: every cell of the table is expected to hold at least five customers.</summary>
    TwoProportionZ,

    /// <summary>Exactly, by Fisher: some cell is expected to hold fewer.</summary>
    FisherExact,
}
