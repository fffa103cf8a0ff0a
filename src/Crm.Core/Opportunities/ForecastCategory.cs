namespace Crm.Core.Opportunities;

/// <summary>How firmly the owner counts on a deal. Stored as a number.</summary>
public enum ForecastCategory
{
    /// <summary>Might come.</summary>
    Pipeline = 1,

    /// <summary>Comes if all goes well.</summary>
    BestCase = 2,

    /// <summary>Is promised.</summary>
    Commit = 3,

    /// <summary>Left out of the forecast.</summary>
    Omitted = 4,
}
