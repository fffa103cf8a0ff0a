namespace Crm.Core.Analytics.Rfm;

/// <summary>A name for a rectangle of the grid.</summary>
/// <param name="Name">The name, a code.</param>
/// <param name="Recency">From which to which score of recency, 1 to 5, both included.</param>
/// <param name="Frequency">From which to which score of frequency, 1 to 5, both included.</param>
public readonly record struct RfmCell(string Name, (int From, int To) Recency, (int From, int To) Frequency);
