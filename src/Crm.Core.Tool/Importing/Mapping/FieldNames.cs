using System.Text.Json;
using System.Text.RegularExpressions;
using Crm.Core.DataExchange.Tables;

namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>The fields columns of one kind of record may hold, and what such columns are called in English and Vietnamese.</summary>
/// <typeparam name="TField">The fields.</typeparam>
/// <param name="known">Every field with the names of its columns.</param>
internal sealed partial class FieldNames<TField>(params (TField Field, string[] Names)[] known)
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

    /// <summary>Headers that mean another field beside a column of a third: <c>Tên</c> beside <c>Họ</c> is the given name.</summary>
    public (string[] Headers, TField Beside, TField As)? Instead { get; init; }

    /// <summary>What each header means; null where it is not recognised.</summary>
    public IReadOnlyList<TField?> OfHeaders(IReadOnlyList<string> headers)
    {
        var fields = headers.Select(OfHeader).ToList();
        return Instead is { } rule && fields.Contains(rule.Beside) && !fields.Contains(rule.As)
            ? [.. headers.Zip(fields, (header, field) => rule.Headers.Contains(Table.Key(header), StringComparer.Ordinal) ? rule.As : field)]
            : fields;
    }

    /// <summary>The field with a name of mapping files; null when there is none.</summary>
    public TField? OfName(string name) => _byName.TryGetValue(name, out var field) ? field : null;

    // What several columns may hold is often numbered: Phone1, Email 2, E-mail 1 - Value.
    private TField? OfHeader(string header) =>
        _headers.Find(header) ?? (Numbered().Match(header) is { Success: true } numbered && _headers.Find(numbered.Groups["name"].Value) is { } field && Several.Contains(field) ? field : null);

    [GeneratedRegex(@"^(?<name>.*\p{L})[ _.-]*[0-9]{1,2}(?: - Value)?\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    public static string NameOf(TField field) => JsonNamingPolicy.KebabCaseLower.ConvertName(field.ToString());
}
