using System.Globalization;
using System.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Text;

/// <summary>Writes the canonical text of a rule: what it writes is read as the same rule.</summary>
internal static class RulePrinter
{
    public static string Print(RuleNode rule)
    {
        var text = new StringBuilder();
        Write(text, rule);
        return text.ToString();
    }

    /// <summary>A set of records, as it stands in a figure.</summary>
    public static string Print(FactSet facts)
    {
        var text = new StringBuilder(Name(facts.Source));
        Facts(text, facts);
        return text.ToString();
    }

    private static void Write(StringBuilder text, RuleNode rule)
    {
        switch (rule)
        {
            case AllNode all: Group(text, "all", " and ", all.Of); break;
            case AnyNode any: Group(text, "any", " or ", any.Of); break;
            case NotNode not: Not(text, not.Of); break;
            case ConstantNode constant: text.Append(constant.Value ? "everybody" : "nobody"); break;
            case CompareNode compare: text.Append(Name(compare.Field)).Append(' ').Append(Sign(compare.Comparison)).Append(' ').Append(Value(compare.Value)); break;
            case InNode among: text.Append(Name(among.Field)).Append(" in ").Append(Values(among.Values)); break;
            case KnownNode known: text.Append(Name(known.Field)).Append(" is known"); break;
            case TextNode match: text.Append(Name(match.Field)).Append(' ').Append(Match(match)); break;
            case HasNode has: text.Append(Name(has.Collection)).Append(" has ").Append(RuleWords.Of(RuleWords.Quantifiers, has.Quantifier)).Append(' ').Append(Values(has.Values)); break;
            case ConsentNode consent: text.Append("consent ").Append(consent.Channel).Append('.').Append(consent.Purpose).Append(' ').Append(consent.State); break;
            case AggregateNode aggregate: Figure(text, aggregate.Aggregate); text.Append(' ').Append(Sign(aggregate.Comparison)).Append(' ').Append(Value(aggregate.Value)); break;
            case SequenceNode sequence: Sequence(text, sequence); break;
            case RankNode rank: text.Append(rank.Top ? "top " : "bottom ").Append(Share(rank.Share)).Append(" by "); Figure(text, rank.By); break;
            case MemberNode member: text.Append("in segment ").Append(Quoted(member.Segment)); break;
            case ScoreNode score: text.Append("score ").Append(Quoted(score.Plan)).Append(' ').Append(Sign(score.Comparison)).Append(' ').Append(RuleNumber.Write(score.Value)); break;
            case SampleNode sample: text.Append("sample ").Append(RuleNumber.Write(sample.Percent)).Append("% by ").Append(Quoted(sample.Salt)); break;
            default: throw new NotSupportedException(rule.GetType().Name);
        }
    }

    // A group of one has no word between its conditions.
    private static void Group(StringBuilder text, string name, string word, IReadOnlyList<RuleNode> of)
    {
        if (of.Count == 1)
        {
            text.Append(name).Append('(');
            Write(text, of[0]);
            text.Append(')');
            return;
        }

        for (var i = 0; i < of.Count; i++)
        {
            if (i > 0) text.Append(word);
            Part(text, of[i]);
        }
    }

    private static void Part(StringBuilder text, RuleNode rule)
    {
        var isGroup = rule is GroupNode { Of.Count: > 1 };
        if (isGroup) text.Append('(');
        Write(text, rule);
        if (isGroup) text.Append(')');
    }

    private static void Not(StringBuilder text, RuleNode of)
    {
        switch (of)
        {
            case CompareNode { Comparison: Comparison.Equal } compare: text.Append(Name(compare.Field)).Append(" != ").Append(Value(compare.Value)); break;
            case AggregateNode { Comparison: Comparison.Equal } aggregate: Figure(text, aggregate.Aggregate); text.Append(" != ").Append(Value(aggregate.Value)); break;
            case InNode among: text.Append(Name(among.Field)).Append(" not in ").Append(Values(among.Values)); break;
            case KnownNode known: text.Append(Name(known.Field)).Append(" is unknown"); break;
            case TextNode match: text.Append(Name(match.Field)).Append(" not ").Append(Match(match)); break;
            default:
                text.Append("not ");
                Part(text, of);
                break;
        }
    }

    private static void Sequence(StringBuilder text, SequenceNode sequence)
    {
        text.Append("sequence(");
        for (var i = 0; i < sequence.Steps.Count; i++)
        {
            if (i > 0) text.Append(" then ");
            text.Append(Name(sequence.Steps[i].Source));
            Facts(text, sequence.Steps[i]);
        }

        if (sequence.Within is { } within) text.Append(" within ").Append(Period(within));
        if (sequence.NotBetween is { } without)
        {
            text.Append(" without ").Append(Name(without.Source));
            Facts(text, without);
        }

        text.Append(')');
    }

    private static void Figure(StringBuilder text, Aggregate aggregate)
    {
        text.Append(RuleWords.Of(RuleWords.Functions, aggregate.Function)).Append('(');
        text.Append(Name(aggregate.Field is { } field ? $"{aggregate.Facts.Source}.{field}" : aggregate.Facts.Source));
        if (aggregate.Minus is { } minus) text.Append(" - ").Append(Value(minus));
        Facts(text, aggregate.Facts);
        text.Append(')');
    }

    private static void Facts(StringBuilder text, FactSet facts)
    {
        if (facts.Where is { } where)
        {
            text.Append(" where ");
            Write(text, where);
        }

        switch (facts.Window)
        {
            case null: break;
            case { From: Moment.Shifted { Ahead: false } back, To: Moment.Now }: text.Append(" in last ").Append(Period(back.By)); break;
            case { From: Moment.Now, To: Moment.Shifted { Ahead: true } ahead }: text.Append(" in next ").Append(Period(ahead.By)); break;
            case { From: Moment.StartOf { Offset: >= -1 and <= 1 } start, To: Moment.StartOf next } when next.Unit == start.Unit && next.Offset == start.Offset + 1:
                text.Append(start.Offset switch { 0 => " in this ", 1 => " in next ", _ => " in previous " }).Append(RuleWords.Of(RuleWords.Calendar, start.Unit));
                break;
            case { } window:
                if (window.From is { } begin) text.Append(" from ").Append(Written(begin));
                if (window.To is { } end) text.Append(" to ").Append(Written(end));
                break;
        }
    }

    private static string Match(TextNode match) =>
        $"{match.Match switch { TextMatch.Contains => "contains", TextMatch.Prefix => "starts with", _ => "ends with" }}{(match.Exact ? " exactly" : string.Empty)} {Quoted(match.Value)}";

    private static string Sign(Comparison comparison) => RuleWords.Of(RuleWords.Comparisons, comparison);

    private static string Share(RankShare share) => share.Percent is { } percent ? $"{RuleNumber.Write(percent)}%" : share.Number!.Value.ToString(CultureInfo.InvariantCulture);

    private static string Period(Period period) => period.Count.ToString(CultureInfo.InvariantCulture) + RuleWords.Of(RuleWords.Units, period.Unit);

    private static string Values(IReadOnlyList<RuleValue> values) => $"({string.Join(", ", values.Select(Value))})";

    /// <summary>A value as text, which is read as the same value.</summary>
    /// <param name="value">The value.</param>
    public static string Value(RuleValue value) => value switch
    {
        RuleValue.OfText text => Quoted(text.Value),
        RuleValue.OfNumber number => RuleNumber.Write(number.Value),
        RuleValue.OfMoney money => $"{RuleNumber.Write(money.Value)} {money.Currency.Code}",
        RuleValue.OfBoolean yes => yes.Value ? "true" : "false",
        RuleValue.OfDate date => RuleDay.Write(date.Value),
        RuleValue.OfInstant instant => RuleInstant.Write(instant.Value),
        RuleValue.OfMoment moment => Written(moment.Value),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static string Written(Moment moment) => moment switch
    {
        Moment.Now => "now",
        Moment.Fixed at => Value(at.At),
        Moment.Shifted shifted => $"{Period(shifted.By)} {(shifted.Ahead ? "ahead" : "ago")}",
        Moment.StartOf start => $"start of {RuleWords.Of(RuleWords.Calendar, start.Unit)}{(start.Offset == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" {start.Offset:+ 0;- 0}"))}",
        _ => throw new NotSupportedException(moment.GetType().Name),
    };

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
