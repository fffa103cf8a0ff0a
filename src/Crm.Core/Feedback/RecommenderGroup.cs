namespace Crm.Core.Feedback;

/// <summary>Who recommends, by the bands of the Net Promoter Score (Reichheld 2003). Derived, never stored.</summary>
public enum RecommenderGroup
{
    /// <summary>0 to 6.</summary>
    Detractor = 1,

    /// <summary>7 and 8.</summary>
    Passive = 2,

    /// <summary>9 and 10.</summary>
    Promoter = 3,
}
