using System.Linq.Expressions;

namespace Crm.Core.Storage;

/// <summary>
/// A field lists may be ordered by. Registered, because text orders alike in memory, SQLite and PostgreSQL only on folded
/// key columns compared by code point, and because each needs its index. Never null.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
public abstract class SortKey<T>
{
    private protected SortKey(string name) => Name = name;

    /// <summary>Stable and short; part of a cursor.</summary>
    public string Name { get; }

    /// <summary>A key with its type.</summary>
    /// <typeparam name="TKey">Text (a folded key column), instant, date or number; text is compared by code point.</typeparam>
    /// <param name="name">Stable and short; part of a cursor.</param>
    /// <param name="selector">The field.</param>
    public static SortKey<T, TKey> Of<TKey>(string name, Expression<Func<T, TKey>> selector)
        where TKey : IComparable<TKey> => new(name, selector);

    /// <summary>Lets an adapter see the type of the key.</summary>
    /// <typeparam name="TResult">What the adapter makes of it.</typeparam>
    /// <param name="visitor">The adapter's part.</param>
    public abstract TResult Accept<TResult>(ISortKeyVisitor<T, TResult> visitor);
}

/// <summary>A field lists may be ordered by, with its type.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TKey">The field's type.</typeparam>
public sealed class SortKey<T, TKey> : SortKey<T>
    where TKey : IComparable<TKey>
{
    internal SortKey(string name, Expression<Func<T, TKey>> selector)
        : base(name) => Selector = selector;

    /// <summary>The field.</summary>
    public Expression<Func<T, TKey>> Selector { get; }

    /// <inheritdoc />
    public override TResult Accept<TResult>(ISortKeyVisitor<T, TResult> visitor) => visitor.Visit(this);
}
