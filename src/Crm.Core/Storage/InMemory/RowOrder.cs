using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Storage.InMemory;

/// <summary>A total order of records: a sort key, then the id, both in one direction.</summary>
/// <param name="name">The sort's name, which a cursor must carry.</param>
/// <param name="sign">-1 for descending.</param>
internal abstract class RowOrder<T>(string name, int sign)
    where T : AggregateRoot
{
    /// <summary>The order a specification asks for.</summary>
    public static RowOrder<T> Of(SortOrder<T>? order) => order is null ? new ById() : order.Key.Accept(new ByKey(order.Descending));

    /// <summary>The order between two rows.</summary>
    public int Compare(T one, T other) => Signed(CompareKeys(one, other), one, other.Key);

    /// <summary>The cursor at a row.</summary>
    public Cursor CursorAt(T row) => new(name, row.Key, Microseconds(row));

    /// <summary>How a row stands to the cursor's: positive when it comes later.</summary>
    /// <param name="cursor">The end of the page before.</param>
    /// <param name="find">Finds the cursor's row.</param>
    /// <exception cref="CrmException"><c>crm.page.invalid-cursor</c>, <c>crm.page.cursor-gone</c>.</exception>
    public Func<T, int> After(Cursor cursor, Func<Guid, T?> find)
    {
        cursor.MustFit(name);
        if (CompareWith(cursor) is { } compare) return row => Signed(compare(row), row, cursor.Id);
        var anchor = find(cursor.Id) ?? throw new CrmException(StorageErrors.CursorGone, "cursor");
        return row => Compare(row, anchor);
    }

    /// <summary>The keys' order, ascending.</summary>
    protected abstract int CompareKeys(T one, T other);

    /// <summary>For instants: what goes into the cursor.</summary>
    protected virtual long? Microseconds(T row) => null;

    /// <summary>Compares a row's key with the cursor alone; null when the cursor's row has to be looked up.</summary>
    protected virtual Func<T, int>? CompareWith(Cursor cursor) => null;

    private int Signed(int byKey, T one, Guid other) => sign * (byKey != 0 ? byKey : one.Key.CompareTo(other));

    private sealed class ById() : RowOrder<T>("id", 1)
    {
        protected override int CompareKeys(T one, T other) => 0;

        protected override Func<T, int> CompareWith(Cursor cursor) => _ => 0;
    }

    private sealed class ByKey(bool descending) : ISortKeyVisitor<T, RowOrder<T>>
    {
        private readonly int _sign = descending ? -1 : 1;

        public RowOrder<T> Visit<TKey>(SortKey<T, TKey> key)
            where TKey : IComparable<TKey>
        {
            SortKey<T> untyped = key;
            return untyped switch
            {
                SortKey<T, string> text => new By<string>(text, CodePointComparer.Instance, _sign),
                SortKey<T, DateTimeOffset> instant => new ByInstant(instant.Name, instant.Selector.Compile(preferInterpretation: true), _sign),
                _ => new By<TKey>(key, Comparer<TKey>.Default, _sign),
            };
        }
    }

    private sealed class By<TKey>(SortKey<T, TKey> key, IComparer<TKey> comparer, int sign) : RowOrder<T>(key.Name, sign)
        where TKey : IComparable<TKey>
    {
        private readonly Func<T, TKey> _read = key.Selector.Compile(preferInterpretation: true);

        protected override int CompareKeys(T one, T other) => comparer.Compare(_read(one), _read(other));
    }

    private sealed class ByInstant(string name, Func<T, DateTimeOffset> read, int sign) : RowOrder<T>(name, sign)
    {
        protected override int CompareKeys(T one, T other) => read(one).CompareTo(read(other));

        protected override long? Microseconds(T row) => Instant.ToMicroseconds(read(row));

        protected override Func<T, int> CompareWith(Cursor cursor)
        {
            var at = cursor.RequiredAt();
            return row => Instant.ToMicroseconds(read(row)).CompareTo(at);
        }
    }
}
