namespace Crm.Core.Storage;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Items">The rows, in order.</param>
/// <param name="Next">Where the next page starts; null when this was the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, Cursor? Next);
