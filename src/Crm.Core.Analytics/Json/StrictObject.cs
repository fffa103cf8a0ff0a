using System.Globalization;
using System.Text.Json;
using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Json;

/// <summary>An object of a stored model, read strictly: every member is there once, is of its kind, and there is no other. The order of members does not matter, as databases change it.</summary>
internal sealed class StrictObject
{
    private const int UsualCharacters = 100_000;
    private const int MostNested = 8;

    private readonly Dictionary<string, JsonElement> _left = new(StringComparer.Ordinal);
    private readonly string _path;

    private StrictObject(JsonElement element, string path)
    {
        _path = path;
        if (element.ValueKind != JsonValueKind.Object) throw new CrmException(AnalyticsErrors.InvalidModel, path);
        foreach (var member in element.EnumerateObject())
        {
            if (!_left.TryAdd(member.Name, member.Value)) throw new CrmException(AnalyticsErrors.InvalidModel, PathOf(member.Name));
        }
    }

    /// <summary>The members that were not read yet, in their order.</summary>
    public IEnumerable<string> Left => _left.Keys;

    /// <summary>Reads a text of so many characters at most.</summary>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-model</c> with the place.</exception>
    public static T Read<T>(string json, Func<StrictObject, T> read, int mostCharacters = UsualCharacters)
    {
        if (json.Length > mostCharacters) throw new CrmException(AnalyticsErrors.InvalidModel);
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MostNested });
            var root = new StrictObject(document.RootElement, string.Empty);
            var result = read(root);
            root.End();
            return result;
        }
        catch (JsonException broken)
        {
            throw new CrmException(AnalyticsErrors.InvalidModel, string.Create(CultureInfo.InvariantCulture, $"line {broken.LineNumber + 1}"), broken);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // Half a character, escaped or not.
            throw new CrmException(AnalyticsErrors.InvalidModel, innerException: broken);
        }
    }

    public string Text(string name) => TextOrNull(name) ?? throw Wrong(name);

    public string? TextOrNull(string name)
    {
        var member = Take(name);
        if (member.ValueKind == JsonValueKind.Null) return null;
        return member.ValueKind == JsonValueKind.String ? member.GetString() : throw Wrong(name);
    }

    /// <summary>The texts of a list.</summary>
    public string[] Texts(string name) => [.. List(name).Select(t => t.ValueKind == JsonValueKind.String ? t.GetString()! : throw Wrong(name))];

    public double Number(string name) => NumberOf(name, Take(name));

    public double? NumberOrNull(string name) => NumberOrNullOf(name, Take(name));

    /// <summary>The numbers of a list.</summary>
    public double[] Numbers(string name) => [.. List(name).Select(n => NumberOf(name, n))];

    /// <summary>The numbers of a list that may have holes.</summary>
    public double?[] NumbersOrNulls(string name) => [.. List(name).Select(n => NumberOrNullOf(name, n))];

    /// <summary>Whether a member is this number; not where it is of another kind.</summary>
    public bool Is(string name, int number) => Take(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var given) && given == number;

    public int Count(string name)
    {
        var member = Take(name);
        return member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong(name);
    }

    public DateOnly Day(string name) => DayOrNull(name) ?? throw Wrong(name);

    public DateOnly? DayOrNull(string name) => TextOrNull(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(name);

    public T Object<T>(string name, Func<StrictObject, T> read) => ReadMember(name, Take(name), read);

    public T? ObjectOrNull<T>(string name, Func<StrictObject, T> read)
        where T : class
    {
        var member = Take(name);
        return member.ValueKind == JsonValueKind.Null ? null : ReadMember(name, member, read);
    }

    /// <summary>The objects of a list.</summary>
    public List<T> Objects<T>(string name, Func<StrictObject, T> read) => [.. List(name).Select((o, i) => ReadMember(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), o, read))];

    /// <summary>Refuses a member.</summary>
    public CrmException Wrong(string name) => new(AnalyticsErrors.InvalidModel, PathOf(name));

    private T ReadMember<T>(string name, JsonElement member, Func<StrictObject, T> read)
    {
        var inner = new StrictObject(member, PathOf(name));
        var result = read(inner);
        inner.End();
        return result;
    }

    private double NumberOf(string name, JsonElement number) => NumberOrNullOf(name, number) ?? throw Wrong(name);

    private double? NumberOrNullOf(string name, JsonElement number)
    {
        if (number.ValueKind == JsonValueKind.Null) return null;
        return number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var known) && double.IsFinite(known) ? known : throw Wrong(name);
    }

    private JsonElement.ArrayEnumerator List(string name) => Take(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : throw Wrong(name);

    private JsonElement Take(string name) => _left.Remove(name, out var member) ? member : throw Wrong(name);

    // An unknown name is not told: it may hold anything.
    private void End()
    {
        if (_left.Count > 0) throw new CrmException(AnalyticsErrors.InvalidModel, _path.Length == 0 ? null : _path);
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
