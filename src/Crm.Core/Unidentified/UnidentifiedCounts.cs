namespace Crm.Core.Unidentified;

/// <summary>How many facts were held, by what became of them.</summary>
/// <param name="Held">Still waiting.</param>
/// <param name="Linked">Recorded for a customer.</param>
/// <param name="Dismissed">About no customer.</param>
public sealed record UnidentifiedCounts(long Held, long Linked, long Dismissed);
