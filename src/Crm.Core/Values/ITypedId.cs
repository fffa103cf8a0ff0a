namespace Crm.Core.Values;

/// <summary>An identifier of one kind of record: a version-7 <see cref="Guid"/> that cannot be mistaken for another kind's.</summary>
/// <typeparam name="TSelf">The id type itself, a <c>readonly record struct XId(Guid Value)</c>.</typeparam>
/// <remarks>Equality is the Guid's. <c>default</c> is the empty Guid and stands for no record: factories and JSON refuse it.</remarks>
public interface ITypedId<TSelf> : IComparable
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The bare identifier.</summary>
    Guid Value { get; }

    /// <summary>The typed identifier; the value is taken as it is (see <see cref="TypedId.Required{TId}"/>).</summary>
    /// <param name="value">The bare identifier.</param>
    static abstract TSelf From(Guid value);

    // For code that compares objects, such as LINQ over a key of type object.
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => Value.CompareTo(other.Value),
        _ => throw new ArgumentException("An id is compared with an id of its own kind.", nameof(obj)),
    };
}
