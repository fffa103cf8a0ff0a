using System.Text;
using System.Text.Json;
using Crm.Core.Rules.Json;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.QueryBuilder;

/// <summary>Reads the value of a rule. Editors mostly give texts: the kind of the field says what is meant.</summary>
internal static class QueryBuilderValues
{
    private const string Name = "value";

    // Of a text that is no value at all, the kind of the field says more; of a number, a day or a length of time that cannot be, the refusal itself does.
    private static readonly HashSet<string> s_noValue = new([RuleErrors.Empty.Code, RuleErrors.UnexpectedCharacter.Code, RuleErrors.UnexpectedWord.Code, RuleErrors.UnclosedText.Code], StringComparer.Ordinal);

    public static RuleValue One(RuleJsonObject of, RuleFieldType type) => Value(of.Member(Name), of.PointerOf(Name), type);

    /// <summary>A list, or a text with commas: those behind a backslash are no separators, and of empty parts nothing is meant.</summary>
    public static List<RuleValue> List(RuleJsonObject of, RuleFieldType type) => Values(of, type, keepEmpty: false);

    public static (RuleValue From, RuleValue To) Pair(RuleJsonObject of, RuleFieldType type) => Values(of, type, keepEmpty: true) is [var from, var to] ? (from, to) : throw of.Wrong(Name, "two values");

    private static List<RuleValue> Values(RuleJsonObject of, RuleFieldType type, bool keepEmpty)
    {
        var (element, pointer) = (of.Member(Name), of.PointerOf(Name));
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                MustBeSome(element.GetArrayLength(), pointer);
                return of.Array(Name).ConvertAll(v => Value(v.Element, v.Pointer, type));
            case JsonValueKind.String:
                var parts = Parts(RuleJsonObject.TextOf(element, pointer, RuleLimits.Characters));
                if (!keepEmpty) parts.RemoveAll(string.IsNullOrEmpty);
                MustBeSome(parts.Count, pointer);
                return parts.ConvertAll(p => Written(p, pointer, type));
            default:
                return [Value(element, pointer, type)];
        }
    }

    private static void MustBeSome(int count, string pointer)
    {
        if (count == 0) throw new RuleException(RuleErrors.EmptyGroup, new(pointer));
        if (count > RuleLimits.Values) throw new RuleException(RuleErrors.TooManyValues, new(pointer));
    }

    private static List<string> Parts(string text)
    {
        List<string> parts = [];
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ',') Close();
            else part.Append(text[i] == '\\' && i + 1 < text.Length && text[i + 1] == ',' ? text[++i] : text[i]);
        }

        Close();
        return parts;

        void Close()
        {
            parts.Add(part.ToString().Trim());
            part.Clear();
        }
    }

    private static RuleValue Value(JsonElement element, string pointer, RuleFieldType type) => element.ValueKind switch
    {
        JsonValueKind.String => Written(RuleJsonObject.TextOf(element, pointer), pointer, type),
        JsonValueKind.True or JsonValueKind.False => Fitting(new RuleValue.OfBoolean(element.GetBoolean()), pointer, type),
        JsonValueKind.Number => Fitting(new RuleValue.OfNumber(RuleNumber.Read(element.GetRawText()) ?? throw new RuleException(RuleErrors.InvalidNumber, new(pointer))), pointer, type),
        _ => throw Wrong(pointer, type),
    };

    private static RuleValue Written(string text, string pointer, RuleFieldType type)
    {
        if (type is RuleFieldType.Text or RuleFieldType.Code) return new RulePlace(pointer).Of(() => new RuleValue.OfText(text));
        try
        {
            return Fitting(RuleParser.ParseValue(text, pointer), pointer, type);
        }
        catch (RuleException refused) when (s_noValue.Contains(refused.Code))
        {
            throw Wrong(pointer, type);
        }
    }

    private static RuleValue Fitting(RuleValue value, string pointer, RuleFieldType type) => RuleFieldKinds.Takes(type, value) ? value : throw Wrong(pointer, type);

    private static RuleException Wrong(string pointer, RuleFieldType type) => new(RuleErrors.WrongType, new(pointer), RuleFieldKinds.Expected(type));
}
