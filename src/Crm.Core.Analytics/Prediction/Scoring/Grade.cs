namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>A probability as a letter.</summary>
public enum Grade
{
    /// <summary>The best.</summary>
    A,

    /// <summary>Good.</summary>
    B,

    /// <summary>Fair.</summary>
    C,

    /// <summary>The rest.</summary>
    D,
}
