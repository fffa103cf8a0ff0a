namespace Crm.Core.Analytics.Forecasting;

/// <summary>What became of a deal.</summary>
public enum DealOutcome
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>It was won.</summary>
    Won,

    /// <summary>It was lost.</summary>
    Lost,
}
