namespace Crm.Core.Analytics.Prediction.Monitoring;

/// <summary>How far rows now differ from those learnt from.</summary>
public enum Drift
{
    /// <summary>A stability index below 0.10: nothing to do.</summary>
    None,

    /// <summary>0.10 to 0.25: look at it.</summary>
    Some,

    /// <summary>Above 0.25: train again, or find out what changed.</summary>
    Much,
}
