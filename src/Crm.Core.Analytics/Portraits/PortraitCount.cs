namespace Crm.Core.Analytics.Portraits;

/// <summary>How often something is.</summary>
/// <param name="Key">What: a code.</param>
/// <param name="Count">How often.</param>
public sealed record PortraitCount(string Key, long Count);
