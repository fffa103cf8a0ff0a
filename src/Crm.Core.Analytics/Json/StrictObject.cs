using System.Globalization;
using System.Text.Json;
using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Json;

/// <summary>An object of a stored model, read strictly: every member is there once, is of its kind, and there is no other. The order of members does not matter, as databases change it.</summary>
internal sealed class StrictObject
{
    private const int MostCharacters = 100_000;
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

    /// <summary>Reads a text.</summary>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-model</c> with the place.</exception>
    public static T Read<T>(string json, Func<StrictObject, T> read)
    {
        if (json.Length > MostCharacters) throw new CrmException(AnalyticsErrors.InvalidModel);
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MostNested });
            var root = new StrictObject(document.RootElement, string.Empty);
            var result = read(root);
            root.End();
            return result;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Not JSON, or half a character in a text.
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

    public double Number(string name)
    {
        var member = Take(name);
        return member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong(name);
    }

    public int Count(string name)
    {
        var member = Take(name);
        return member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong(name);
    }

    public DateOnly Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(name);

    public T Object<T>(string name, Func<StrictObject, T> read) => ReadMember(name, Take(name), read);

    public T? ObjectOrNull<T>(string name, Func<StrictObject, T> read)
        where T : class
    {
        var member = Take(name);
        return member.ValueKind == JsonValueKind.Null ? null : ReadMember(name, member, read);
    }

    /// <summary>Refuses a member.</summary>
    public CrmException Wrong(string name) => new(AnalyticsErrors.InvalidModel, PathOf(name));

    private T ReadMember<T>(string name, JsonElement member, Func<StrictObject, T> read)
    {
        var inner = new StrictObject(member, PathOf(name));
        var result = read(inner);
        inner.End();
        return result;
    }

    private JsonElement Take(string name) => _left.Remove(name, out var member) ? member : throw Wrong(name);

    // An unknown name is not told: it may hold anything.
    private void End()
    {
        if (_left.Count > 0) throw new CrmException(AnalyticsErrors.InvalidModel, _path.Length == 0 ? null : _path);
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
