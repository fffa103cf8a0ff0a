namespace Crm.Core.Matching.Blocking;

/// <summary>Records that were not compared under a key because too many have it in common: a placeholder, or a key that tells too little. They may still have met under another.</summary>
/// <param name="Key">The key.</param>
/// <param name="Records">How many records have it in common.</param>
public sealed record SkippedBlock(BlockingKey Key, int Records);
