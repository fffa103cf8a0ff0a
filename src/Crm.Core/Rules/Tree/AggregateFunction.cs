namespace Crm.Core.Rules.Tree;

/// <summary>What is made of some records.</summary>
public enum AggregateFunction
{
    /// <summary>How many there are; 0 when there are none.</summary>
    Count,

    /// <summary>The sum of a field; 0 when there are none.</summary>
    Sum,

    /// <summary>The least value of a field; missing when there are none.</summary>
    Min,

    /// <summary>The greatest value of a field; missing when there are none.</summary>
    Max,

    /// <summary>The field of the earliest record; missing when there are none.</summary>
    First,

    /// <summary>The field of the latest record; missing when there are none.</summary>
    Last,

    /// <summary>On how many calendar days of the zone there are any; 0 when there are none.</summary>
    DistinctDays,
}
