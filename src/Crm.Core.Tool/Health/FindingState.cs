namespace Crm.Core.Tool.Health;

/// <summary>How something is.</summary>
internal enum FindingState
{
    Good,

    /// <summary>Works, but should be looked at.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Bad,
}
