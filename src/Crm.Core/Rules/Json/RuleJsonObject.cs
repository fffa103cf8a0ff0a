using System.Globalization;
using System.Text.Json;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Json;

/// <summary>An object of the JSON form: knows its place, and which members nobody asked for.</summary>
internal sealed class RuleJsonObject
{
    // A few members are looked through faster than a hash is made; somebody may send a hundred thousand.
    private const int Few = 16;

    private readonly (string Name, JsonElement Value, bool IsUsed)[] _members;
    private readonly Dictionary<string, int>? _index;
    private readonly string _pointer;

    public RuleJsonObject(JsonElement element, string pointer)
    {
        _pointer = pointer;
        if (element.ValueKind is not JsonValueKind.Object) throw new RuleException(RuleErrors.InvalidJson, Place, "an object");
        _members = new (string, JsonElement, bool)[element.GetPropertyCount()];
        _index = _members.Length > Few ? new(_members.Length, StringComparer.Ordinal) : null;
        var count = 0;
        foreach (var member in element.EnumerateObject())
        {
            var name = member.Name;
            if (_index is null ? IndexOf(name, count) >= 0 : !_index.TryAdd(name, count)) throw new RuleException(RuleErrors.InvalidJson, Place, "each member once");
            _members[count++] = (name, member.Value, IsUsed: false);
        }
    }

    public RulePlace Place => new(_pointer);

    public RulePlace PlaceOf(string name) => new(PointerOf(name));

    public string PointerOf(string name) => $"{_pointer}/{name}";

    public bool Has(string name) => IndexOf(name) >= 0;

    public JsonElement Member(string name)
    {
        if (IndexOf(name) is not (>= 0 and var index)) throw new RuleException(RuleErrors.InvalidJson, Place, $"a member {name}");
        _members[index].IsUsed = true;
        return _members[index].Value;
    }

    public RuleJsonObject Object(string name) => new(Member(name), PointerOf(name));

    public List<(JsonElement Element, string Pointer)> Array(string name)
    {
        var array = Member(name);
        if (array.ValueKind is not JsonValueKind.Array) throw Wrong(name, "a list");
        var (pointer, elements) = (PointerOf(name), new List<(JsonElement, string)>(array.GetArrayLength()));
        foreach (var element in array.EnumerateArray()) elements.Add((element, $"{pointer}/{elements.Count.ToString(CultureInfo.InvariantCulture)}"));
        return elements;
    }

    public string Text(string name) =>
        Member(name) is { ValueKind: JsonValueKind.String } text && text.GetString()! is { Length: <= RuleLimits.TextCharacters } written ? written : TextOf(Member(name), PointerOf(name));

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
        if (System.Array.TrueForAll(_members, static m => m.IsUsed)) return;
        throw new RuleException(RuleErrors.InvalidJson, Place, $"no members but {string.Join(", ", _members.Where(m => m.IsUsed).Select(m => m.Name).Order(StringComparer.Ordinal))}");
    }

    public static string TextOf(JsonElement element, string pointer, int most = RuleLimits.TextCharacters)
    {
        if (element.ValueKind is not JsonValueKind.String) throw new RuleException(RuleErrors.InvalidJson, new(pointer), "a text");
        var text = element.GetString()!;
        return text.Length <= most ? text : throw new RuleException(RuleErrors.TooLong, new(pointer));
    }

    private int IndexOf(string name) => _index is null ? IndexOf(name, _members.Length) : _index.GetValueOrDefault(name, -1);

    private int IndexOf(string name, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (_members[i].Name == name) return i;
        }

        return -1;
    }
}
