using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Reading and checking typed identifiers.</summary>
public static class TypedId
{
    /// <summary>Refuses the empty identifier, for factories.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="path">Where in the input.</param>
    /// <typeparam name="TId">The id type.</typeparam>
    /// <exception cref="CrmException"><c>crm.id.empty</c>.</exception>
    public static TId Required<TId>(TId id, string path = "id")
        where TId : struct, ITypedId<TId> =>
        id.Value == Guid.Empty ? throw new CrmException(IdErrors.Empty, path) : id;

    /// <summary>Reads the hyphenated form of 36 characters.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <typeparam name="TId">The id type.</typeparam>
    /// <exception cref="CrmException"><c>crm.id.invalid</c>, <c>crm.id.empty</c>.</exception>
    public static TId Parse<TId>(string? text, string path = "id")
        where TId : struct, ITypedId<TId> =>
        Guid.TryParseExact(text, "D", out var value)
            ? Required(TId.From(value), path)
            : throw new CrmException(IdErrors.Invalid, path);

    /// <summary>Reads the hyphenated form of 36 characters, or says no.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier; <c>default</c> when false.</param>
    /// <typeparam name="TId">The id type.</typeparam>
    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, ITypedId<TId>
    {
        var known = Guid.TryParseExact(text, "D", out var value) && value != Guid.Empty;
        id = known ? TId.From(value) : default;
        return known;
    }
}
