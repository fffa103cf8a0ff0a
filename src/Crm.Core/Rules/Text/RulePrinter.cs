using System.Globalization;
using System.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Text;

/// <summary>Writes a rule. What is written with the canonical words is read as the same rule.</summary>
internal sealed class RulePrinter
{
    private readonly RuleWording _words;
    private readonly StringBuilder _text = new();

    // Whose fields are meant: null for those of the subject.
    private string? _source;

    private RulePrinter(RuleWording words) => _words = words;

    /// <summary>A condition.</summary>
    public static string Print(RuleNode rule, RuleWording words)
    {
        var printer = new RulePrinter(words);
        printer.Write(rule);
        return printer._text.ToString();
    }

    /// <summary>A set of records, as it stands in a figure of the canonical text.</summary>
    public static string Print(FactSet facts)
    {
        var printer = new RulePrinter(RuleWording.Canonical);
        printer.Records(facts);
        return printer._text.ToString();
    }

    /// <summary>A value as text, which is read as the same value when the words are canonical.</summary>
    public static string Value(RuleValue value, RuleWording words) => value switch
    {
        RuleValue.OfText text => Quoted(text.Value),
        RuleValue.OfNumber number => words.Number(number.Value),
        RuleValue.OfMoney money => $"{words.Number(money.Value)} {money.Currency.Code}",
        RuleValue.OfBoolean yes => yes.Value ? words.True : words.False,
        RuleValue.OfDate date => RuleDay.Write(date.Value),
        RuleValue.OfInstant instant => RuleInstant.Write(instant.Value),
        RuleValue.OfMoment moment => Written(moment.Value, words),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private void Write(RuleNode rule)
    {
        switch (rule)
        {
            case AllNode all: Group(_words.All, _words.And, all.Of); break;
            case AnyNode any: Group(_words.Any, _words.Or, any.Of); break;
            case NotNode not: Not(not.Of); break;
            case ConstantNode constant: _text.Append(constant.Value ? _words.Everybody : _words.Nobody); break;
            case CompareNode compare: _text.Append(Field(compare.Field)); Compared(Sign(compare.Comparison), compare.Value); break;
            case InNode among: _text.Append(Field(among.Field)).Append(_words.In).Append(Values(among.Values)); break;
            case KnownNode known: _text.Append(Field(known.Field)).Append(_words.Known); break;
            case TextNode match: _text.Append(Field(match.Field)).Append(' ').Append(Match(match)); break;
            case HasNode has: _text.Append(Field(has.Collection)).Append(_words.Has[has.Quantifier]).Append(Values(has.Values)); break;
            case ConsentNode consent: Form(_words.Consent, consent.Channel, consent.Purpose, consent.State); break;
            case AggregateNode aggregate: Figure(aggregate.Aggregate); Compared(Sign(aggregate.Comparison), aggregate.Value); break;
            case SequenceNode sequence: Sequence(sequence); break;
            case RankNode rank: Around(rank.Top ? _words.Top : _words.Bottom, () => Figure(rank.By), Share(rank.Share)); break;
            case MemberNode member: Form(_words.Member, Quoted(member.Segment)); break;
            case ScoreNode score: Form(_words.Score, Quoted(score.Plan)); Compared(Sign(score.Comparison), new RuleValue.OfNumber(score.Value)); break;
            case SampleNode sample: Form(_words.Sample, RuleNumber.Write(sample.Percent), Quoted(sample.Salt)); break;
            default: throw new NotSupportedException(rule.GetType().Name);
        }
    }

    // A group of one has no word between its conditions.
    private void Group(string form, string word, IReadOnlyList<RuleNode> of)
    {
        if (of.Count == 1)
        {
            Around(form, () => Write(of[0]));
            return;
        }

        for (var i = 0; i < of.Count; i++)
        {
            if (i > 0) _text.Append(word);
            Part(of[i]);
        }
    }

    private void Part(RuleNode rule)
    {
        var isGroup = rule is GroupNode { Of.Count: > 1 };
        if (isGroup) _text.Append('(');
        Write(rule);
        if (isGroup) _text.Append(')');
    }

    private void Not(RuleNode of)
    {
        switch (of)
        {
            case CompareNode { Comparison: Comparison.Equal } compare: _text.Append(Field(compare.Field)); Compared("!=", compare.Value); break;
            case AggregateNode { Comparison: Comparison.Equal } aggregate: Figure(aggregate.Aggregate); Compared("!=", aggregate.Value); break;
            case InNode among: _text.Append(Field(among.Field)).Append(_words.NotIn).Append(Values(among.Values)); break;
            case KnownNode known: _text.Append(Field(known.Field)).Append(_words.Unknown); break;
            case TextNode match: _text.Append(Field(match.Field)).Append(_words.NotMatching).Append(Match(match)); break;
            default:
                _text.Append(_words.Not);
                Part(of);
                break;
        }
    }

    private void Sequence(SequenceNode sequence) => Around(_words.Sequence, () =>
    {
        for (var i = 0; i < sequence.Steps.Count; i++)
        {
            if (i > 0) _text.Append(_words.Then);
            Records(sequence.Steps[i]);
        }

        if (sequence.Within is { } within) _text.Append(_words.Within).Append(Period(within, _words));
        if (sequence.NotBetween is not { } without) return;
        _text.Append(_words.Without);
        Records(without);
    });

    private void Figure(Aggregate aggregate)
    {
        var (source, field) = (aggregate.Facts.Source, aggregate.Field);
        _text.Append(_words.Functions[aggregate.Function]).Append('(');
        if (field is null) _text.Append(SourceName(source));
        else if (_words.FieldOf is { } form) Form(form, SourceName(source), Label(source, field) ?? Name(field));
        else _text.Append(Name($"{source}.{field}"));
        if (aggregate.Minus is { } minus) _text.Append(" - ").Append(Value(minus, _words));
        Which(aggregate.Facts);
        _text.Append(')');
    }

    private void Records(FactSet facts)
    {
        _text.Append(SourceName(facts.Source));
        Which(facts);
    }

    private void Which(FactSet facts)
    {
        if (facts.Where is { } where)
        {
            _text.Append(_words.Where);
            _source = facts.Source;
            Write(where);
            _source = null;
        }

        switch (facts.Window)
        {
            case null: break;
            case { From: Moment.Shifted { Ahead: false } back, To: Moment.Now }: Form(_words.InLast, Period(back.By, _words)); break;
            case { From: Moment.Now, To: Moment.Shifted { Ahead: true } ahead }: Form(_words.InNext, Period(ahead.By, _words)); break;
            case { From: Moment.StartOf { Offset: >= -1 and <= 1 } start, To: Moment.StartOf next } when next.Unit == start.Unit && next.Offset == start.Offset + 1:
                Form(start.Offset switch { 0 => _words.This, 1 => _words.Next, _ => _words.Previous }, _words.Calendar[start.Unit]);
                break;
            case { } window:
                if (window.From is { } begin) _text.Append(_words.From).Append(Written(begin, _words));
                if (window.To is { } end) _text.Append(_words.To).Append(Written(end, _words));
                break;
        }
    }

    private void Compared(string sign, RuleValue value) => _text.Append(' ').Append(sign).Append(' ').Append(Value(value, _words));

    private string Match(TextNode match) => $"{_words.Matches[match.Match]}{(match.Exact ? _words.Exactly : string.Empty)} {Quoted(match.Value)}";

    private static string Sign(Comparison comparison) => RuleWords.Of(RuleWords.Comparisons, comparison);

    private static string Share(RankShare share) => share.Percent is { } percent ? $"{RuleNumber.Write(percent)}%" : share.Number!.Value.ToString(CultureInfo.InvariantCulture);

    private string Values(IReadOnlyList<RuleValue> values) => $"({string.Join(", ", values.Select(v => Value(v, _words)))})";

    private static string Period(Period period, RuleWording words) => period.Count.ToString(CultureInfo.InvariantCulture) + words.Units[period.Unit];

    private static string Written(Moment moment, RuleWording words) => moment switch
    {
        Moment.Now => words.Now,
        Moment.Fixed at => Value(at.At, words),
        Moment.Shifted shifted => string.Format(CultureInfo.InvariantCulture, shifted.Ahead ? words.Ahead : words.Ago, Period(shifted.By, words)),
        Moment.StartOf start => string.Format(CultureInfo.InvariantCulture, words.StartOf, words.Calendar[start.Unit]) + (start.Offset == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" {start.Offset:+ 0;- 0}")),
        _ => throw new NotSupportedException(moment.GetType().Name),
    };

    private void Form(string form, params object[] values) => _text.AppendFormat(CultureInfo.InvariantCulture, form, values);

    // What is written goes to the last place of the form.
    private void Around(string form, Action write, params object[] before)
    {
        var place = form.LastIndexOf('{');
        if (place > 0) _text.AppendFormat(CultureInfo.InvariantCulture, form[..place], before);
        write();
        _text.Append(form.AsSpan(place + 3));
    }

    private string Field(string name) => Label(_source, name) ?? Name(name);

    private string? Label(string? source, string field) => _words.Schema?.LabelOf(source, field);

    private string SourceName(string name) => _words.Schema?.FindSource(name)?.InVietnamese ?? Name(name);

    private static string Name(string name) => RuleWords.IsPlain(name) ? name : Between('`', name);

    private static string Quoted(string text) => Between('"', text);

    private static string Between(char quote, string text)
    {
        var written = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\n': written.Append("\\n"); break;
                case '\r': written.Append("\\r"); break;
                case '\t': written.Append("\\t"); break;
                case '\\': written.Append("\\\\"); break;
                case var _ when c == quote: written.Append('\\').Append(c); break;
                case var _ when char.IsControl(c):
                    written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default: written.Append(c); break;
            }
        }

        return written.Append(quote).ToString();
    }
}
