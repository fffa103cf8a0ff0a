namespace Crm.Core.Storage;

/// <summary>What an adapter does with a sort key once it sees its type.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TResult">What comes out.</typeparam>
public interface ISortKeyVisitor<T, out TResult>
{
    /// <summary>The adapter's part.</summary>
    /// <typeparam name="TKey">The key's type.</typeparam>
    /// <param name="key">The key.</param>
    TResult Visit<TKey>(SortKey<T, TKey> key)
        where TKey : IComparable<TKey>;
}
