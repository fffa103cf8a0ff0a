namespace Crm.Core.Matching.Blocking;

/// <summary>Records with a key in common.</summary>
/// <param name="Key">The place of the key.</param>
/// <param name="Hash">What they have in common.</param>
/// <param name="Records">The records, in their order.</param>
internal readonly record struct Block(int Key, ulong Hash, ArraySegment<int> Records);
