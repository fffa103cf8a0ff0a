using System.Text.Json;

namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>The fields columns of one kind of record may hold, and what such columns are called in English and Vietnamese.</summary>
/// <typeparam name="TField">The fields.</typeparam>
/// <param name="known">Every field with the names of its columns.</param>
internal sealed class FieldNames<TField>(params (TField Field, string[] Names)[] known)
    where TField : struct, Enum
{
    private readonly Vocabulary<TField> _headers = new(known);

    private readonly Dictionary<string, TField> _byName = Enum.GetValues<TField>().ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The names a mapping file uses.</summary>
    public IEnumerable<string> All => _byName.Keys;

    /// <summary>Those several columns may hold.</summary>
    public IReadOnlyList<TField> Several { get; init; } = [];

    /// <summary>What every file must have: of each group at least one.</summary>
    public IReadOnlyList<IReadOnlyList<TField>> Needed { get; init; } = [];

    /// <summary>What a header means; null when it is not recognised.</summary>
    public TField? OfHeader(string header) => _headers.Find(header);

    /// <summary>The field with a name of mapping files; null when there is none.</summary>
    public TField? OfName(string name) => _byName.TryGetValue(name, out var field) ? field : null;

    public static string NameOf(TField field) => JsonNamingPolicy.KebabCaseLower.ConvertName(field.ToString());
}
