using Crm.Core.Rules;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Proofs.Parity;

/// <summary>Random rules that fit a schema, with values at and beside the edges of what the customers of <see cref="ParityPopulation"/> have.</summary>
/// <param name="schema">What may be asked.</param>
/// <param name="seed">Other seeds, other rules.</param>
/// <param name="references">Segments and scores to ask for; null where there are none.</param>
public sealed class ParityRules(RuleSchema schema, int seed, ParityReferences? references = null)
{
    private readonly Random _random = new(seed);

    /// <summary>A rule of at most four levels.</summary>
    public Rule Next() => Fitting(() => Node(_random.Next(4)));

    /// <summary>A count of records, or of days with any, that asks for one to three and has no window.</summary>
    public AggregateNode NextCount() => (AggregateNode)Fitting(() =>
    {
        var source = Pick([.. schema.Sources]);
        var facts = new FactSet(source.Name, _random.Next(3) == 0 ? Where(source, _random.Next(3)) : null);
        return new AggregateNode(new(Pick(AggregateFunction.Count, AggregateFunction.DistinctDays), facts), Rules.Tree.Comparison.GreaterOrEqual, new RuleValue.OfNumber(Pick(1m, 1m, 2m, 3m)));
    }).Root;

    private Rule Fitting(Func<RuleNode> make)
    {
        while (true)
        {
            try
            {
                var rule = new Rule(make());
                schema.MustFit(rule);
                return rule;
            }
            catch (RuleException refused) when (refused.Code is "crm.rule.unknown-value" or "crm.rule.invalid-number" or "crm.rule.wrong-aggregate" or "crm.rule.wrong-operator")
            {
                // A value the field never has, or an average with too many decimals: a refusal, and not what is compared here.
            }
        }
    }

    private RuleNode Node(int depth)
    {
        if (depth == 0) return Leaf();
        return _random.Next(5) switch
        {
            0 => new NotNode(Node(depth - 1)),
            1 or 2 => new AllNode(Some(1, 3, () => Node(depth - 1))),
            3 => new AnyNode(Some(1, 3, () => Node(depth - 1))),
            _ => Leaf(),
        };
    }

    private RuleNode Leaf() => _random.Next(references is null ? 20 : 22) switch
    {
        < 8 => Field(schema.Fields),
        < 15 => Figure(),
        15 => Sequence(),
        16 => new ConsentNode(Pick("email", "sms"), "marketing", Pick("granted", "denied", "withdrawn", "pending", "expired", "unknown", "superseded")),
        17 => new SampleNode(Pick(1m, 10m, 50m, 99.5m, 100m), Pick("a", "b", "spring")),
        18 => new RankNode(Aggregate(numbersOnly: true), _random.Next(2) == 0, _random.Next(2) == 0 ? RankShare.OfPercent(Pick(0.5m, 10m, 33m, 100m)) : RankShare.OfNumber(Pick(1, 2, 5, 1_000))),
        20 => new MemberNode(Pick([.. references!.SegmentNames])),
        21 => new ScoreNode(Pick([.. references!.PlanNames]), Pick(Enum.GetValues<Comparison>()), Pick([.. references.Scores]) + Pick(0m, 0m, 0.000001m, -0.000001m, 0.000000000001m)),
        _ => _random.Next(4) == 0 ? new ConstantNode(_random.Next(2) == 0) : Field(schema.Fields),
    };

    private RuleNode Field(IReadOnlyList<RuleField> fields)
    {
        var field = Pick([.. fields]);
        if (field.IsCollection) return _random.Next(6) == 0 ? new KnownNode(field.Name) : new HasNode(field.Name, Pick(Enum.GetValues<Quantifier>()), Some(1, 3, () => Value(field)));
        return _random.Next(8) switch
        {
            0 => new KnownNode(field.Name),
            1 or 2 => new InNode(field.Name, Some(1, 4, () => Value(field))),
            3 or 4 or 5 when field.Type is RuleFieldType.Text or RuleFieldType.Code => new TextNode(field.Name, Pick(Enum.GetValues<TextMatch>()), Part(Text(field)), _random.Next(2) == 0),
            _ => new CompareNode(field.Name, Comparison(field.Type), Value(field)),
        };
    }

    private AggregateNode Figure()
    {
        var aggregate = Aggregate(numbersOnly: false);
        if (aggregate.Field is not { } name) return new(aggregate, Pick(Enum.GetValues<Comparison>()), new RuleValue.OfNumber(Pick(0m, 1m, 2m, 3m, 1.5m, -1m, 5m)));
        var field = schema.FindSource(aggregate.Facts.Source)!.Find(name)!;
        var value = aggregate.Function is AggregateFunction.Sum && field.Type is RuleFieldType.Number && _random.Next(2) == 0 ? new RuleValue.OfNumber(Pick(0m, 10m, 100m)) : Value(field);
        return new(aggregate, Comparison(field.Type), value);
    }

    private Aggregate Aggregate(bool numbersOnly)
    {
        var source = Pick([.. schema.Sources]);
        var facts = Facts(source);
        var single = source.Fields.Where(f => !f.IsCollection).ToArray();
        var amounts = single.Where(f => f.Type is RuleFieldType.Number or RuleFieldType.Money).ToArray();
        var ordered = single.Where(f => f.Type is RuleFieldType.Date or RuleFieldType.Instant).Concat(amounts).ToArray();
        return _random.Next(8) switch
        {
            0 or 1 when amounts.Length > 0 => Sum(facts, Pick(amounts)),
            2 when amounts.Length > 0 => new(Pick(AggregateFunction.Min, AggregateFunction.Max), facts, Pick(numbersOnly ? amounts : ordered).Name),
            3 when !numbersOnly && single.Length > 0 => new(Pick(AggregateFunction.First, AggregateFunction.Last), facts, Pick(single).Name),
            3 when amounts.Length > 0 => new(Pick(AggregateFunction.First, AggregateFunction.Last), facts, Pick(amounts).Name),
            4 => new(AggregateFunction.DistinctDays, facts),
            _ => new(AggregateFunction.Count, facts),
        };
    }

    private Aggregate Sum(FactSet facts, RuleField field)
    {
        if (_random.Next(3) > 0) return new(AggregateFunction.Sum, facts, field.Name);
        RuleValue minus = field.Type is RuleFieldType.Money && _random.Next(2) == 0 ? new RuleValue.OfMoney(Pick(ParityPools.Amounts), Pick(ParityPools.Currencies)) : new RuleValue.OfNumber(Pick(0m, 1m, 2.5m, 150m, 100.25m));
        return new(AggregateFunction.Sum, facts, field.Name, minus);
    }

    private SequenceNode Sequence()
    {
        var within = _random.Next(2) == 0 ? new Period(Pick(1, 6, 29, 30, 60), Pick(PeriodUnit.Days, PeriodUnit.Hours, PeriodUnit.Weeks)) : (Period?)null;
        return new(Some(2, 3, () => Facts(Pick([.. schema.Sources.Take(4)]))), within, _random.Next(3) == 0 ? Facts(Pick([.. schema.Sources.Take(4)])) : null);
    }

    private FactSet Facts(RuleSource source)
    {
        var where = _random.Next(2) == 0 ? null : Where(source, _random.Next(3));
        return new(source.Name, where, _random.Next(2) == 0 ? null : Window());
    }

    private RuleNode Where(RuleSource source, int depth) => depth == 0 ? Field(source.Fields) : _random.Next(4) switch
    {
        0 => new NotNode(Where(source, depth - 1)),
        1 => new AllNode(Some(1, 2, () => Where(source, depth - 1))),
        2 => new AnyNode(Some(1, 2, () => Where(source, depth - 1))),
        _ => Field(source.Fields),
    };

    private Window Window() => _random.Next(6) switch
    {
        0 or 1 => Rules.Tree.Window.Last(Period()),
        2 => Rules.Tree.Window.Next(Period()),
        3 => Rules.Tree.Window.Of(Pick(Enum.GetValues<CalendarUnit>()), Pick(0, -1, 1)),
        4 => new(Moment(), null),
        _ => new(_random.Next(2) == 0 ? Moment() : null, Moment()),
    };

    private Period Period() => Pick<Func<Period>>(
        () => new(Pick(1, 7, 30, 90, 365), PeriodUnit.Days), () => new(Pick(1, 2, 12), PeriodUnit.Months), () => new(Pick(1, 24), PeriodUnit.Hours), () => new(Pick(1, 4), PeriodUnit.Weeks), () => new(Pick(1, 30, 200), PeriodUnit.Years))();

    private Moment Moment() => _random.Next(4) switch
    {
        0 => new Moment.Fixed(new RuleValue.OfInstant(Pick(ParityPools.Instants))),
        1 => new Moment.Fixed(new RuleValue.OfDate(Pick(ParityPools.Days))),
        _ => Relative(),
    };

    private Moment Relative() => _random.Next(3) switch
    {
        0 => new Moment.Now(),
        1 => new Moment.Shifted(Period(), _random.Next(4) == 0),
        _ => new Moment.StartOf(Pick(Enum.GetValues<CalendarUnit>()), Pick(0, -1, 1, -12)),
    };

    private RuleValue Value(RuleField field) => field.Type switch
    {
        RuleFieldType.Text or RuleFieldType.Code => new RuleValue.OfText(Text(field)),
        RuleFieldType.Number => new RuleValue.OfNumber(Pick(ParityPools.Decimals)),
        RuleFieldType.Money => _random.Next(2) == 0 ? new RuleValue.OfNumber(Pick(ParityPools.Amounts)) : new RuleValue.OfMoney(Pick(ParityPools.Amounts) + Pick(0m, 0.5m, -0.001m), Pick(ParityPools.Currencies)),
        RuleFieldType.Boolean => new RuleValue.OfBoolean(_random.Next(2) == 0),
        RuleFieldType.Date => _random.Next(3) == 0 ? new RuleValue.OfMoment(Relative()) : new RuleValue.OfDate(Pick(ParityPools.Days)),
        _ => _random.Next(4) switch
        {
            0 => new RuleValue.OfMoment(Relative()),
            1 => new RuleValue.OfDate(Pick(ParityPools.Days)),
            _ => new RuleValue.OfInstant(Pick(ParityPools.Instants)),
        },
    };

    private string Text(RuleField field)
    {
        if (field.Codes is { } codes) return Pick([.. codes]);
        // Fields of one form refuse anything else.
        switch (field.Name)
        {
            case "country": return Pick("VN", "US", "JP");
            case "email": return Pick("1@example.vn", "2@example.vn", "nobody@example.vn");
            case "phone": return Pick("+84912345678", "+84912345679");
            case "time-zone": return Pick("Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York");
        }

        return _random.Next(12) switch { 0 => string.Empty, 1 => "\u0000", 2 => "\u200B", 3 => " ", _ => field.Type is RuleFieldType.Text ? Pick(ParityPools.Texts) : Pick([.. ParityPools.Codes, "VN", "US", "1@example.vn", "+84912345678", "Asia/Ho_Chi_Minh", "https://example.vn", "employee"]) };
    }

    // A piece of a text that does not cut a character in half.
    private string Part(string text)
    {
        if (text.Length == 0) return "a";
        var (start, end) = (_random.Next(text.Length), _random.Next(text.Length));
        if (start > end) (start, end) = (end, start);
        if (char.IsLowSurrogate(text[start])) start--;
        if (char.IsHighSurrogate(text[end])) end++;
        return text[start..(end + 1)];
    }

    private Comparison Comparison(RuleFieldType type) =>
        type is RuleFieldType.Text or RuleFieldType.Code or RuleFieldType.Boolean ? Rules.Tree.Comparison.Equal : Pick(Enum.GetValues<Comparison>());

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    private List<T> Some<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];
}
