using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 5: the order. Text by code point, ties by id, instants inside the cursor.</summary>
internal sealed class JournalOrder<T>(string name, Func<T, object> key, IComparer<object> comparer, bool descending)
    where T : AggregateRoot
{
    public int Compare(T one, T other) => Compare(one, key(other), other.Key);

    public Cursor CursorAt(T row) => new(name, row.Key, key(row) is DateTimeOffset at ? Instant.ToMicroseconds(at) : null);

    public Func<T, bool> After(Cursor cursor, T? anchor)
    {
        cursor.MustFit(name);
        if (cursor.At is { } at) return row => Compare(row, Instant.FromMicroseconds(at), cursor.Id) > 0;
        if (name == "created") throw new CrmException(Cursor.Invalid, "cursor");
        if (name == "id") return row => row.Key.CompareTo(cursor.Id) > 0;
        return anchor is null ? throw new CrmException(StorageErrors.CursorGone, "cursor") : row => Compare(row, anchor) > 0;
    }

    private int Compare(T row, object otherKey, Guid otherId)
    {
        var byKey = comparer.Compare(key(row), otherKey);
        var order = byKey != 0 ? byKey : row.Key.CompareTo(otherId);
        return descending ? -order : order;
    }

    internal sealed class Of(bool descending) : ISortKeyVisitor<T, JournalOrder<T>>
    {
        public JournalOrder<T> Visit<TKey>(SortKey<T, TKey> key)
            where TKey : IComparable<TKey>
        {
            var read = key.Selector.Compile();
            var comparer = Comparer<object>.Create((a, b) => a is string text ? CodePointComparer.Instance.Compare(text, (string)b) : ((TKey)a).CompareTo((TKey)b));
            return new(key.Name, row => read(row), comparer, descending);
        }
    }
}
