using System.Globalization;
using System.Text.Json;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Json;

/// <summary>An object of the JSON form: knows its place, and which members nobody asked for.</summary>
internal sealed class RuleJsonObject
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly string _pointer;

    public RuleJsonObject(JsonElement element, string pointer)
    {
        _pointer = pointer;
        if (element.ValueKind is not JsonValueKind.Object) throw new RuleException(RuleErrors.InvalidJson, Place, "an object");
        foreach (var member in element.EnumerateObject())
        {
            if (!_members.TryAdd(member.Name, member.Value)) throw new RuleException(RuleErrors.InvalidJson, Place, "each member once");
        }
    }

    public RulePlace Place => new(_pointer);

    public RulePlace PlaceOf(string name) => new(PointerOf(name));

    public string PointerOf(string name) => $"{_pointer}/{name}";

    public bool Has(string name) => _members.ContainsKey(name);

    public JsonElement Member(string name)
    {
        _used.Add(name);
        return _members.TryGetValue(name, out var member) ? member : throw new RuleException(RuleErrors.InvalidJson, Place, $"a member {name}");
    }

    public RuleJsonObject Object(string name) => new(Member(name), PointerOf(name));

    public List<(JsonElement Element, string Pointer)> Array(string name)
    {
        var array = Member(name);
        return array.ValueKind is JsonValueKind.Array
            ? [.. array.EnumerateArray().Select((e, i) => (e, string.Create(CultureInfo.InvariantCulture, $"{PointerOf(name)}/{i}")))]
            : throw Wrong(name, "a list");
    }

    public string Text(string name) => TextOf(Member(name), PointerOf(name));

    public string? OptionalText(string name) => Has(name) ? Text(name) : null;

    public bool Boolean(string name) => Member(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "true or false"),
    };

    public int Whole(string name) => Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) ? whole : throw Wrong(name, "a whole number");

    public decimal Decimal(string name) => RuleNumber.Read(Text(name)) ?? throw new RuleException(RuleErrors.InvalidNumber, PlaceOf(name));

    public T Word<T>(string name, IReadOnlyDictionary<string, T> words) => words.TryGetValue(Text(name), out var word) ? word : throw Wrong(name, string.Join(", ", words.Keys));

    public RuleException Wrong(string name, string expected) => new(RuleErrors.InvalidJson, PlaceOf(name), expected);

    public void MustBeUsedUp()
    {
        foreach (var name in _members.Keys)
        {
            if (!_used.Contains(name)) throw new RuleException(RuleErrors.InvalidJson, Place, $"no members but {string.Join(", ", _used.Order(StringComparer.Ordinal))}");
        }
    }

    public static string TextOf(JsonElement element, string pointer, int most = RuleLimits.TextCharacters)
    {
        if (element.ValueKind is not JsonValueKind.String) throw new RuleException(RuleErrors.InvalidJson, new(pointer), "a text");
        var text = element.GetString()!;
        return text.Length <= most ? text : throw new RuleException(RuleErrors.TooLong, new(pointer));
    }
}
