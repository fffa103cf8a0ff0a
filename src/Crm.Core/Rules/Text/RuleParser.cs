using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Text;

/// <summary>Reads the text form of a rule. What is only another way to write something is put together from the core conditions at once.</summary>
internal sealed partial class RuleParser
{
    // Deeper than any rule may be; keeps the stack safe from text that is parentheses only.
    private const int MostNested = 2 * RuleLimits.Depth;

    private const string Source = "a source, for example purchase";

    private readonly RuleLexer _lexer;
    private RuleToken _token;
    private int _nested;

    private RuleParser(string text, string? pointer)
    {
        _lexer = new(text, pointer);
        _token = _lexer.Next();
    }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="pointer">Where the text stands in JSON; null for a text of its own.</param>
    public static RuleNode Parse(string? text, string? pointer = null) => Complete(text, pointer, static p => p.Any(), "and, or, or the end of the rule");

    /// <summary>Reads a value.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="pointer">Where the text stands in JSON.</param>
    public static RuleValue ParseValue(string text, string pointer) => Complete(text, pointer, static p => p.Value(), "the end of the value");

    /// <summary>Reads a set of records, as it stands in a figure.</summary>
    /// <param name="text">Its text.</param>
    public static FactSet ParseFacts(string? text) => Complete(text, null, static p => p._token.Place.Of(() => p.Facts()), "where, a window, and, or, or the end");

    private static T Complete<T>(string? text, string? pointer, Func<RuleParser, T> read, string end)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException(RuleErrors.Empty, new(pointer, 1, 1));
        if (text.Length > RuleLimits.Characters) throw new RuleException(RuleErrors.TooLong, new(pointer, 1, 1));
        var parser = new RuleParser(text, pointer);
        var whole = read(parser);
        return parser._token.Kind is RuleTokenKind.End ? whole : throw parser.Unexpected(end);
    }

    private RuleNode Any() => Joined("or", All, (of, place) => new AnyNode(of) { Place = place });

    private RuleNode All() => Joined("and", Unary, (of, place) => new AllNode(of) { Place = place });

    private RuleNode Joined(string word, Func<RuleNode> part, Func<List<RuleNode>, RulePlace, RuleNode> join)
    {
        var place = _token.Place;
        var first = part();
        if (!_token.Is(word)) return first;
        List<RuleNode> of = [first];
        while (Took(word)) of.Add(part());
        return join(of, place);
    }

    private RuleNode Unary()
    {
        if (++_nested > MostNested) throw new RuleException(RuleErrors.TooDeep, _token.Place);
        var place = _token.Place;
        var condition = Took("not") ? new NotNode(Unary()) { Place = place } : Condition();
        _nested--;
        return condition;
    }

    private RuleNode Condition()
    {
        var place = _token.Place;
        return place.Of(() => _token.Kind is RuleTokenKind.Name ? OfField(Advance().Value, place) : Condition(place));
    }

    private RuleNode Condition(RulePlace place)
    {
        if (Took("("))
        {
            if (_token.Is(")")) throw new RuleException(RuleErrors.EmptyGroup, place);
            var inside = Any();
            Expect(")");
            return inside;
        }

        if (_token.Kind is not RuleTokenKind.Word) throw Unexpected("a condition: a field, count(…), no …, in segment …, consent …, not …, or a group in parentheses");
        var word = Advance().Value;
        return word switch
        {
            "all" => new AllNode(Group(place)) { Place = place },
            "any" => new AnyNode(Group(place)) { Place = place },
            "everybody" => new ConstantNode(true) { Place = place },
            "nobody" => new ConstantNode(false) { Place = place },
            "in" => Member(place),
            "consent" => Consent(place),
            "score" => Score(place),
            "sample" => Sample(place),
            "top" or "bottom" => Rank(word == "top", place),
            "sequence" => Sequence(place),
            "no" => Lowered.None(Facts(narrow: true), place),
            "stopped" => Stopped(place),
            "restarted" => Restarted(place),
            _ when _token.Is("(") && word == RuleWords.Average => Average(place),
            _ when _token.Is("(") && RuleWords.Functions.TryGetValue(word, out var function) => Aggregate(function, place),
            _ => OfField(word, place),
        };
    }

    private List<RuleNode> Group(RulePlace place)
    {
        Expect("(");
        if (_token.Is(")")) throw new RuleException(RuleErrors.EmptyGroup, place);
        List<RuleNode> of = [Any()];
        while (Took(",")) of.Add(Any());
        Expect(")");
        return of;
    }

    private MemberNode Member(RulePlace place)
    {
        Expect("segment");
        return new(Text("the name of a segment in double quotes")) { Place = place };
    }

    private ConsentNode Consent(RulePlace place)
    {
        if (_token.Kind is not (RuleTokenKind.Word or RuleTokenKind.Name) || _token.Value.Split('.') is not [{ Length: > 0 } channel, { Length: > 0 } purpose]) throw Unexpected("a channel and a purpose, for example email.marketing");
        Advance();
        return new(channel, purpose, _token.Kind is RuleTokenKind.Word ? Advance().Value : throw Unexpected("granted or another state of a consent")) { Place = place };
    }

    private RuleNode Score(RulePlace place)
    {
        var plan = Text("the name of a score plan in double quotes");
        return Figured((comparison, value) => new ScoreNode(plan, comparison, ((RuleValue.OfNumber)value).Value) { Place = place }, place, Number);
    }

    private SampleNode Sample(RulePlace place)
    {
        var percent = _token.Kind is RuleTokenKind.Percent ? Decimal(Advance()) : throw Unexpected("a share, for example 10%");
        Expect("by");
        var salt = Text("a salt in double quotes");
        return new(percent, salt) { Place = place };
    }

    private RankNode Rank(bool top, RulePlace place)
    {
        var token = _token;
        var share = token.Place.Of(() => token.Kind switch
        {
            RuleTokenKind.Percent => RankShare.OfPercent(Decimal(token)),
            RuleTokenKind.Number => RankShare.OfNumber(Whole(token, RuleErrors.InvalidShare)),
            _ => throw Unexpected("a share or a number, for example 10% or 100"),
        });
        Advance();
        Expect("by");
        var word = _token.Kind is RuleTokenKind.Word ? _token.Value : string.Empty;
        if (!RuleWords.Functions.TryGetValue(word, out var function)) throw Unexpected($"a figure: {string.Join(", ", RuleWords.Functions.Keys)}");
        Advance();
        return new(Figure(function), top, share) { Place = place };
    }

    private SequenceNode Sequence(RulePlace place)
    {
        Expect("(");
        List<FactSet> steps = [Facts()];
        while (Took("then")) steps.Add(Facts());
        if (steps.Count < 2) throw Unexpected("then and another step");
        Period? within = Took("within") ? Period() : null;
        var notBetween = Took("without") ? Facts() : null;
        Expect(")");
        return new(steps, within, notBetween) { Place = place };
    }

    private AllNode Stopped(RulePlace place)
    {
        var (source, where) = (Name(Source), NarrowWhere());
        Expect("for");
        return Lowered.Stopped(source, where, Period(), place);
    }

    private AllNode Restarted(RulePlace place)
    {
        var (source, where) = (Name(Source), NarrowWhere());
        Expect("in");
        Expect("last");
        var lately = Period();
        Expect("after");
        var silence = _token.Place;
        return silence.Of(() => Lowered.Restarted(source, where, lately, Period(), place));
    }

    private RuleNode Average(RulePlace place)
    {
        var sum = Figure(AggregateFunction.Sum);
        return Figured((comparison, value) => Lowered.Average(sum.Facts, sum.Field!, comparison, value, place), place);
    }

    private RuleNode Aggregate(AggregateFunction function, RulePlace place)
    {
        var figure = Figure(function);
        return Figured((comparison, value) => new AggregateNode(figure, comparison, value) { Place = place }, place);
    }

    // A figure is compared as a field is; a list and a range are several comparisons of it.
    private RuleNode Figured(Func<Comparison, RuleValue, RuleNode> compare, RulePlace place, Func<RuleValue>? read = null)
    {
        read ??= Value;
        if (Took("between")) return Between(compare, read, place);
        var isNotIn = Took("not");
        if (isNotIn && !_token.Is("in")) throw Unexpected("in");
        if (Took("in"))
        {
            RuleNode among = Values(read) switch { [var only] => compare(Comparison.Equal, only), var values => new AnyNode([.. values.Select(v => compare(Comparison.Equal, v))]) { Place = place } };
            return Negated(among, isNotIn);
        }

        var (comparison, negated) = Compared();
        return Negated(compare(comparison, read()), negated);
    }

    private Aggregate Figure(AggregateFunction function)
    {
        Expect("(");
        var place = _token.Place;
        var path = Name(Source);
        var (source, field) = path.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (path[..dot], path[(dot + 1)..]) : (path, null);
        if (field is null != (function is AggregateFunction.Count or AggregateFunction.DistinctDays))
            throw new RuleException(RuleErrors.UnexpectedWord, place, field is null ? "a source and its field, for example purchase.amount" : "a source without a field");
        var minus = function is AggregateFunction.Sum && Took("-") ? Value() : null;
        var facts = Facts(source, narrow: false);
        Expect(")");
        return new(function, facts, field, minus);
    }

    private FactSet Facts(bool narrow = false) => Facts(Name(Source), narrow);

    private FactSet Facts(string source, bool narrow)
    {
        var where = narrow ? NarrowWhere() : Took("where") ? Any() : null;
        return new(source, where, OptionalWindow());
    }

    // Where nothing closes the set, a condition of several parts is a group: "no purchase where (a = 1 and b = 2) and …".
    private RuleNode? NarrowWhere() => Took("where") ? Unary() : null;

    private Window? OptionalWindow()
    {
        if (Took("in")) return CloseWindow();
        var from = Took("from") ? Moment() : null;
        var to = Took("to") ? Moment() : null;
        return from is null && to is null ? null : new(from, to);
    }

    private Window CloseWindow()
    {
        if (Took("last")) return Window.Last(Period());
        // "next" is a length of time or a stretch of the calendar.
        if (Took("next")) return _token.Kind is RuleTokenKind.Period ? Window.Next(Period()) : Window.Of(Calendar(), 1);
        if (Took("this")) return Window.Of(Calendar());
        return Took("previous") ? Window.Of(Calendar(), -1) : throw Unexpected("last 90d, next 30d, this month or previous month");
    }

    private RuleNode OfField(string field, RulePlace place)
    {
        if (_token.Kind is RuleTokenKind.Sign && (_token.Is("!=") || RuleWords.Comparisons.ContainsKey(_token.Value)))
        {
            var (comparison, negated) = Compared();
            return Negated(new CompareNode(field, comparison, Value()) { Place = place }, negated);
        }

        if (Took("not"))
        {
            if (Took("in")) return new NotNode(new InNode(field, Values()) { Place = place }) { Place = place };
            return IsTextMatch ? new NotNode(TextMatch(field, place)) { Place = place } : throw Unexpected("in, contains, starts with or ends with");
        }

        if (Took("in")) return _token.Is("(") ? new InNode(field, Values()) { Place = place } : Lowered.During(field, CloseWindow(), place);
        if (Took("between")) return Between((comparison, value) => new CompareNode(field, comparison, value) { Place = place }, Value, place);
        if (Took("is")) return Took("known") ? new KnownNode(field) { Place = place } : Took("unknown") ? new NotNode(new KnownNode(field) { Place = place }) { Place = place } : throw Unexpected("known or unknown");
        if (Took("has")) return Has(field, place);
        if (_token.Is("(") && RuleWords.MeantFunction(field) is { } function) throw new RuleException(RuleErrors.UnexpectedWord, place, nearest: function);
        return IsTextMatch ? TextMatch(field, place) : throw Unexpected("a comparison: =, !=, <, <=, >=, >, in, between, contains, starts with, ends with, has, is known");
    }

    private AllNode Between(Func<Comparison, RuleValue, RuleNode> compare, Func<RuleValue> read, RulePlace place)
    {
        var from = read();
        Expect("and");
        return new([compare(Comparison.GreaterOrEqual, from), compare(Comparison.LessOrEqual, read())]) { Place = place };
    }

    private HasNode Has(string field, RulePlace place)
    {
        if (_token.Kind is not RuleTokenKind.Word || !RuleWords.Quantifiers.TryGetValue(_token.Value, out var quantifier)) throw Unexpected("any, all or none");
        Advance();
        return new(field, quantifier, Values()) { Place = place };
    }

    private bool IsTextMatch => _token.Is("contains") || _token.Is("starts") || _token.Is("ends");

    private TextNode TextMatch(string field, RulePlace place)
    {
        var word = Advance().Value;
        if (word != "contains") Expect("with");
        var exact = Took("exactly");
        var value = Text("a text in double quotes");
        return new(field, word switch { "contains" => Tree.TextMatch.Contains, "starts" => Tree.TextMatch.Prefix, _ => Tree.TextMatch.Suffix }, value, exact) { Place = place };
    }

    private string Name(string expected) => _token.Kind is RuleTokenKind.Word or RuleTokenKind.Name ? Advance().Value : throw Unexpected(expected);

    private string Text(string expected) => _token.Kind is RuleTokenKind.Text ? Advance().Value : throw Unexpected(expected);

    private RuleToken Advance()
    {
        var token = _token;
        _token = _lexer.Next();
        return token;
    }

    private bool Took(string word)
    {
        if (!_token.Is(word)) return false;
        Advance();
        return true;
    }

    private void Expect(string word)
    {
        if (!Took(word)) throw Unexpected(word);
    }

    private RuleException Unexpected(string expected) => new(RuleErrors.UnexpectedWord, _token.Place, expected, RuleWords.Meant(_token));
}
