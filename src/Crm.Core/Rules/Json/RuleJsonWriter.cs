using System.Globalization;
using System.Text.Json;
using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Json;

/// <summary>Writes the JSON form of a rule: members always in the same order, conditions numbered in the order of the text.</summary>
internal sealed class RuleJsonWriter
{
    // Whole numbers any reader of JSON holds exactly.
    private const decimal MostSafe = 9_007_199_254_740_991m;

    private readonly Utf8JsonWriter _json;
    private int _number;

    private RuleJsonWriter(Utf8JsonWriter json) => _json = json;

    public static string Write(RuleNode root) => RuleJsonDocument.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("v", RuleJsonWords.Version);
        json.WritePropertyName("rule");
        new RuleJsonWriter(json).Node(root);
        json.WriteEndObject();
    });

    private void Node(RuleNode node)
    {
        _json.WriteStartObject();
        switch (node)
        {
            case AllNode all: Kind("all"); Nodes("of", all.Of); break;
            case AnyNode any: Kind("any"); Nodes("of", any.Of); break;
            case NotNode not: Kind("not"); Member("of", not.Of, Node); break;
            case ConstantNode constant: Kind("const"); _json.WriteBoolean("value", constant.Value); break;
            case CompareNode compare: Kind("cmp"); _json.WriteString("field", compare.Field); Compared(compare.Comparison, compare.Value); break;
            case InNode among: Kind("in"); _json.WriteString("field", among.Field); Values(among.Values); break;
            case KnownNode known: Kind("known"); _json.WriteString("field", known.Field); break;
            case TextNode text: Kind("text"); Text(text); break;
            case HasNode has:
                Kind("has");
                _json.WriteString("collection", has.Collection);
                _json.WriteString("quantifier", RuleWords.Of(RuleWords.Quantifiers, has.Quantifier));
                Values(has.Values);
                break;
            case ConsentNode consent:
                Kind("consent");
                _json.WriteString("channel", consent.Channel);
                _json.WriteString("purpose", consent.Purpose);
                _json.WriteString("state", consent.State);
                break;
            case AggregateNode aggregate: Kind("agg"); Figure(aggregate.Aggregate); Compared(aggregate.Comparison, aggregate.Value); break;
            case SequenceNode sequence: Kind("seq"); Sequence(sequence); break;
            case RankNode rank: Kind("rank"); Rank(rank); break;
            case MemberNode member: Kind("member"); _json.WriteString("segment", member.Segment); break;
            case ScoreNode score: Kind("score"); _json.WriteString("plan", score.Plan); Compared(score.Comparison, new RuleValue.OfNumber(score.Value)); break;
            case SampleNode sample: Kind("sample"); _json.WriteString("percent", RuleNumber.Write(sample.Percent)); _json.WriteString("salt", sample.Salt); break;
            default: throw new NotSupportedException(node.GetType().Name);
        }

        _json.WriteEndObject();
    }

    private void Kind(string kind)
    {
        _json.WriteString("kind", kind);
        _json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"n{++_number}"));
    }

    private void Member<T>(string name, T value, Action<T> write)
    {
        _json.WritePropertyName(name);
        write(value);
    }

    private void Nodes(string name, IReadOnlyList<RuleNode> nodes)
    {
        _json.WriteStartArray(name);
        foreach (var node in nodes) Node(node);
        _json.WriteEndArray();
    }

    private void Compared(Comparison comparison, RuleValue value)
    {
        _json.WriteString("op", RuleWords.Of(RuleJsonWords.Comparisons, comparison));
        Member("value", value, Value);
    }

    private void Text(TextNode text)
    {
        _json.WriteString("field", text.Field);
        _json.WriteString("match", RuleWords.Of(RuleJsonWords.Matches, text.Match));
        _json.WriteString("value", text.Value);
        if (text.Exact) _json.WriteBoolean("exact", true);
    }

    private void Values(IReadOnlyList<RuleValue> values)
    {
        _json.WriteStartArray("values");
        foreach (var value in values) Value(value);
        _json.WriteEndArray();
    }

    private void Figure(Aggregate aggregate)
    {
        _json.WriteString("fn", RuleWords.Of(RuleJsonWords.Functions, aggregate.Function));
        if (aggregate.Field is { } field) _json.WriteString("field", field);
        if (aggregate.Minus is { } minus) Member("minus", minus, Value);
        FactsInside(aggregate.Facts);
    }

    private void FactsInside(FactSet facts)
    {
        _json.WriteString("source", facts.Source);
        if (facts.Where is { } where) Member("where", where, Node);
        if (facts.Window is { } window) Member("window", window, Window);
    }

    private void Facts(FactSet facts)
    {
        _json.WriteStartObject();
        FactsInside(facts);
        _json.WriteEndObject();
    }

    private void Sequence(SequenceNode sequence)
    {
        _json.WriteStartArray("steps");
        foreach (var step in sequence.Steps) Facts(step);
        _json.WriteEndArray();
        if (sequence.Within is { } within) _json.WriteString("within", RuleJsonWords.Iso(within));
        if (sequence.NotBetween is { } not) Member("notBetween", not, Facts);
    }

    private void Rank(RankNode rank)
    {
        _json.WriteString("end", rank.Top ? "top" : "bottom");
        if (rank.Share.Percent is { } percent) _json.WriteString("percent", RuleNumber.Write(percent));
        else _json.WriteNumber("n", rank.Share.Number!.Value);
        _json.WriteStartObject("by");
        Figure(rank.By);
        _json.WriteEndObject();
    }

    private void Window(Window window)
    {
        _json.WriteStartObject();
        switch (window)
        {
            case { From: Moment.Shifted { Ahead: false } back, To: Moment.Now }: _json.WriteString("last", RuleJsonWords.Iso(back.By)); break;
            case { From: Moment.Now, To: Moment.Shifted { Ahead: true } ahead }: _json.WriteString("next", RuleJsonWords.Iso(ahead.By)); break;
            default:
                if (window.From is { } begin) Member("from", begin, Written);
                if (window.To is { } end) Member("to", end, Written);
                break;
        }

        _json.WriteEndObject();
    }

    private void Value(RuleValue value)
    {
        switch (value)
        {
            case RuleValue.OfText text: _json.WriteStringValue(text.Value); break;
            case RuleValue.OfBoolean yes: _json.WriteBooleanValue(yes.Value); break;
            case RuleValue.OfNumber { Value: var number } when decimal.Truncate(number) == number && Math.Abs(number) <= MostSafe: _json.WriteNumberValue((long)number); break;
            case RuleValue.OfNumber number: One("decimal", RuleNumber.Write(number.Value)); break;
            case RuleValue.OfMoney money:
                _json.WriteStartObject();
                _json.WriteString("amount", RuleNumber.Write(money.Value));
                _json.WriteString("currency", money.Currency.Code);
                _json.WriteEndObject();
                break;
            case RuleValue.OfDate date: One("date", RuleDay.Write(date.Value)); break;
            case RuleValue.OfInstant instant: One("instant", RuleInstant.Write(instant.Value)); break;
            case RuleValue.OfMoment moment: Written(moment.Value); break;
            default: throw new NotSupportedException(value.GetType().Name);
        }
    }

    private void Written(Moment moment)
    {
        switch (moment)
        {
            case Moment.Fixed at: Value(at.At); break;
            case Moment.Now: One("now", true); break;
            case Moment.Shifted shifted: One(shifted.Ahead ? "ahead" : "ago", RuleJsonWords.Iso(shifted.By)); break;
            case Moment.StartOf start:
                _json.WriteStartObject();
                _json.WriteString("startOf", RuleWords.Of(RuleWords.Calendar, start.Unit));
                if (start.Offset != 0) _json.WriteNumber("offset", start.Offset);
                _json.WriteEndObject();
                break;
            default: throw new NotSupportedException(moment.GetType().Name);
        }
    }

    private void One(string name, string value)
    {
        _json.WriteStartObject();
        _json.WriteString(name, value);
        _json.WriteEndObject();
    }

    private void One(string name, bool value)
    {
        _json.WriteStartObject();
        _json.WriteBoolean(name, value);
        _json.WriteEndObject();
    }
}
