using System.Text.Json;
using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Json;

/// <summary>Reads the JSON form of a rule: members in any order, each known and once.</summary>
internal sealed class RuleJsonReader
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private RuleJsonReader()
    {
    }

    public static RuleNode Read(string? json) => RuleJsonDocument.Read(json, static whole =>
    {
        if (whole.Whole("v") != RuleJsonWords.Version) throw new RuleException(RuleErrors.UnknownVersion, whole.PlaceOf("v"));
        var root = new RuleJsonReader().Node(whole.Object("rule"), 1);
        whole.MustBeUsedUp();
        return root;
    });

    private RuleNode Node(RuleJsonObject of, int depth)
    {
        if (depth > RuleLimits.Depth) throw new RuleException(RuleErrors.TooDeep, of.Place);
        if (of.OptionalText("id") is { } id && !_ids.Add(id)) throw new RuleException(RuleErrors.InvalidJson, of.PlaceOf("id"), "an id of its own");
        var node = of.Place.Of(() => OfKind(of, depth));
        of.MustBeUsedUp();
        return node;
    }

    private RuleNode OfKind(RuleJsonObject of, int depth) => of.Text("kind") switch
    {
        "all" => new AllNode(Nodes(of, depth)) { Place = of.Place },
        "any" => new AnyNode(Nodes(of, depth)) { Place = of.Place },
        "not" => new NotNode(Node(of.Object("of"), depth + 1)) { Place = of.Place },
        "const" => new ConstantNode(of.Boolean("value")) { Place = of.Place },
        "cmp" => new CompareNode(of.Text("field"), of.Word("op", RuleJsonWords.Comparisons), Value(of, "value")) { Place = of.Place },
        "in" => new InNode(of.Text("field"), Values(of)) { Place = of.Place },
        "known" => new KnownNode(of.Text("field")) { Place = of.Place },
        "text" => new TextNode(of.Text("field"), of.Word("match", RuleJsonWords.Matches), of.Text("value"), of.Has("exact") && of.Boolean("exact")) { Place = of.Place },
        "has" => new HasNode(of.Text("collection"), of.Word("quantifier", RuleWords.Quantifiers), Values(of)) { Place = of.Place },
        "consent" => new ConsentNode(of.Text("channel"), of.Text("purpose"), of.Text("state")) { Place = of.Place },
        "agg" => new AggregateNode(Figure(of, depth), of.Word("op", RuleJsonWords.Comparisons), Value(of, "value")) { Place = of.Place },
        "seq" => Sequence(of, depth),
        "rank" => Rank(of, depth),
        "member" => new MemberNode(of.Text("segment")) { Place = of.Place },
        "score" => new ScoreNode(of.Text("plan"), of.Word("op", RuleJsonWords.Comparisons), Value(of, "value") is RuleValue.OfNumber number ? number.Value : throw of.Wrong("value", "a number")) { Place = of.Place },
        "sample" => of.PlaceOf("percent").Of(() => new SampleNode(of.Decimal("percent"), of.Text("salt")) { Place = of.Place }),
        _ => throw of.Wrong("kind", "all, any, not, const, cmp, in, known, text, has, consent, agg, seq, rank, member, score or sample"),
    };

    private List<RuleNode> Nodes(RuleJsonObject of, int depth)
    {
        var inside = of.Array("of");
        if (inside.Count == 0) throw new RuleException(RuleErrors.EmptyGroup, of.PlaceOf("of"));
        return inside.ConvertAll(i => Node(new(i.Element, i.Pointer), depth + 1));
    }

    private Aggregate Figure(RuleJsonObject of, int depth) => of.PlaceOf("fn").Of(() => new Aggregate(of.Word("fn", RuleJsonWords.Functions), Facts(of, depth), of.OptionalText("field"), of.Has("minus") ? Value(of, "minus") : null));

    private FactSet Facts(RuleJsonObject of, int depth) =>
        new(of.Text("source"), of.Has("where") ? Node(of.Object("where"), depth + 1) : null, of.Has("window") ? Window(of.Object("window")) : null);

    private FactSet WholeFacts(RuleJsonObject of, int depth)
    {
        var facts = Facts(of, depth);
        of.MustBeUsedUp();
        return facts;
    }

    private SequenceNode Sequence(RuleJsonObject of, int depth)
    {
        var steps = of.Array("steps").ConvertAll(s => WholeFacts(new(s.Element, s.Pointer), depth));
        Period? within = of.Has("within") ? Period(of, "within") : null;
        var notBetween = of.Has("notBetween") ? WholeFacts(of.Object("notBetween"), depth) : null;
        return of.PlaceOf("steps").Of(() => new SequenceNode(steps, within, notBetween) { Place = of.Place });
    }

    private RankNode Rank(RuleJsonObject of, int depth)
    {
        var end = of.Text("end");
        if (end is not ("top" or "bottom")) throw of.Wrong("end", "top or bottom");
        var share = of.Has("percent") ? of.PlaceOf("percent").Of(() => RankShare.OfPercent(of.Decimal("percent"))) : of.PlaceOf("n").Of(() => RankShare.OfNumber(of.Whole("n")));
        var by = of.Object("by");
        var figure = Figure(by, depth);
        by.MustBeUsedUp();
        return new(figure, end == "top", share) { Place = of.Place };
    }

    private static List<RuleValue> Values(RuleJsonObject of)
    {
        var values = of.Array("values");
        if (values.Count == 0) throw new RuleException(RuleErrors.EmptyGroup, of.PlaceOf("values"));
        if (values.Count > RuleLimits.Values) throw new RuleException(RuleErrors.TooManyValues, of.PlaceOf("values"));
        return values.ConvertAll(v => Value(v.Element, v.Pointer));
    }

    private static RuleValue Value(RuleJsonObject of, string name) => Value(of.Member(name), of.PointerOf(name));

    private static RuleValue Value(JsonElement element, string pointer) => element.ValueKind switch
    {
        JsonValueKind.String => new RuleValue.OfText(RuleJsonObject.TextOf(element, pointer)),
        JsonValueKind.True => new RuleValue.OfBoolean(true),
        JsonValueKind.False => new RuleValue.OfBoolean(false),
        JsonValueKind.Number => new RuleValue.OfNumber(RuleNumber.Read(element.GetRawText()) ?? throw new RuleException(RuleErrors.InvalidNumber, new(pointer))),
        JsonValueKind.Object => Value(new RuleJsonObject(element, pointer)),
        _ => throw new RuleException(RuleErrors.InvalidJson, new(pointer), "a value"),
    };

    private static RuleValue Value(RuleJsonObject of)
    {
        RuleValue value =
            of.Has("decimal") ? new RuleValue.OfNumber(of.Decimal("decimal"))
            : of.Has("amount") ? new RuleValue.OfMoney(of.Decimal("amount"), Currency.TryParse(of.Text("currency"), out var currency) ? currency : throw of.Wrong("currency", "the code of a currency (ISO 4217)"))
            : of.Has("date") ? new RuleValue.OfDate(RuleDay.Read(of.Text("date")) ?? throw new RuleException(RuleErrors.InvalidDate, of.PlaceOf("date")))
            : of.Has("instant") ? new RuleValue.OfInstant(RuleInstant.Read(of.Text("instant")) ?? throw new RuleException(RuleErrors.InvalidDate, of.PlaceOf("instant")))
            : new RuleValue.OfMoment(Relative(of));
        of.MustBeUsedUp();
        return value;
    }

    private static Moment Relative(RuleJsonObject of)
    {
        if (of.Has("now")) return of.Boolean("now") ? new Moment.Now() : throw of.Wrong("now", "true");
        if (of.Has("ago")) return new Moment.Shifted(Period(of, "ago"), Ahead: false);
        if (of.Has("ahead")) return new Moment.Shifted(Period(of, "ahead"), Ahead: true);
        var unit = of.Word("startOf", RuleWords.Calendar);
        var offset = of.Has("offset") ? of.Whole("offset") : 0;
        return of.PlaceOf("offset").Of(() => new Moment.StartOf(unit, offset));
    }

    private static Window Window(RuleJsonObject of)
    {
        var window = of.Place.Of(
            () => of.Has("last") ? Tree.Window.Last(Period(of, "last")) : of.Has("next") ? Tree.Window.Next(Period(of, "next")) : new(OptionalMoment(of, "from"), OptionalMoment(of, "to")));
        of.MustBeUsedUp();
        return window;
    }

    private static Moment? OptionalMoment(RuleJsonObject of, string name) => !of.Has(name) ? null : Value(of, name) switch
    {
        RuleValue.OfMoment moment => moment.Value,
        RuleValue.OfDate date => new Moment.Fixed(date),
        RuleValue.OfInstant instant => new Moment.Fixed(instant),
        _ => throw of.Wrong(name, "a day, an instant, now, ago, ahead or startOf"),
    };

    private static Period Period(RuleJsonObject of, string name) => RuleJsonWords.OfIso(of.Text(name)) is var (count, unit)
        ? of.PlaceOf(name).Of(() => new Period(count, unit))
        : throw new RuleException(RuleErrors.InvalidPeriod, of.PlaceOf(name), "a length of time by ISO 8601 of one unit, for example P90D");
}
