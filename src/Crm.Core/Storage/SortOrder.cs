namespace Crm.Core.Storage;

/// <summary>A sort key and its direction; ties are broken by id in the same direction.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Key">The field.</param>
/// <param name="Descending">True for largest first.</param>
public sealed record SortOrder<T>(SortKey<T> Key, bool Descending);
