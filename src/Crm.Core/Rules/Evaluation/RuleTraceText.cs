using System.Globalization;
using System.Text;
using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Tells an explanation in words.</summary>
internal static class RuleTraceText
{
    private const int MostValues = 5;

    public static string Of(RuleTrace trace, string language)
    {
        var words = (LanguageTag.IsVietnamese(language) ? Words.Vietnamese : Words.English) with { Rule = RuleWording.Of(language, trace.Origin?.Schema), Clock = trace.Origin?.Clock };
        var text = new StringBuilder();
        Write(text, trace, 0, words);
        foreach (var miss in trace.Misses) text.Append('\n').Append(Told(miss, words));
        if (trace.FlipsAt is { } flips) text.Append('\n').Append(words.Flips).Append(' ').Append(words.Time(flips)).Append('.');
        return text.ToString();
    }

    private static void Write(StringBuilder text, RuleTrace trace, int depth, Words words)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append(' ', 2 * depth).Append(trace.Holds ? "✓ " : "✗ ");
        switch (trace.Node)
        {
            case AllNode: text.Append(words.All); break;
            case AnyNode: text.Append(words.Any); break;
            case NotNode: text.Append(words.Not); break;
            default: text.Append(words.Condition(trace.Node)).Append(Actual(trace, words)); break;
        }

        foreach (var inside in trace.Inside) Write(text, inside, depth + 1, words);
    }

    private static string Actual(RuleTrace trace, Words words)
    {
        if (trace.Node is ConstantNode or SampleNode) return string.Empty;
        if (trace.Node is MemberNode) return string.Empty;
        if (trace.Node is SequenceNode) return trace.Holds ? string.Empty : $" — {words.NoSequence}";
        if (trace.Actual.Count == 0) return $" — {words.Missing}";
        var values = string.Join(", ", trace.Actual.Take(MostValues).Select(words.Value)) + (trace.Actual.Count > MostValues ? ", …" : string.Empty);
        var threshold = trace.Threshold is { } last ? string.Create(CultureInfo.InvariantCulture, $"; {words.Threshold} {words.Value(last)}") : string.Empty;
        return $" — {words.Is} {values}{threshold}";
    }

    private static string Told(RuleMiss miss, Words words)
    {
        var lacking = miss.Lacking switch
        {
            null => string.Empty,
            RuleValue.OfNumber { Value: < 0 } over => $": {string.Format(CultureInfo.InvariantCulture, words.TooMuch, words.Value(RuleValue.OfNumber.Stored(-over.Value)))}",
            RuleValue.OfMoney { Value: < 0 } over => $": {string.Format(CultureInfo.InvariantCulture, words.TooMuch, words.Value(RuleValue.OfMoney.Stored(-over.Value, over.Currency)))}",
            var value => $": {string.Format(CultureInfo.InvariantCulture, words.Lacking, words.Value(value))}",
        };
        var turns = miss.TurnsAt is { } at ? $" ({words.Turns} {words.Time(at)})" : string.Empty;
        return $"→ {(miss.Wanted ? words.Needed : words.Hindered)} {words.Condition(miss.Trace.Node)}{lacking}{turns}";
    }

    private sealed record Words(
        string All, string Any, string Not, string Is, string Missing, string NoSequence, string Threshold, string Needed, string Hindered, string Lacking, string TooMuch, string Turns, string Flips)
    {
        public RuleWording Rule { get; init; } = RuleWording.Canonical;

        public RuleClock? Clock { get; init; }

        // On the clock of the tenant, to the second: the data have the microsecond.
        public string Time(DateTimeOffset at) => (Clock?.OnClocks(at) ?? at).ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);

        public string Condition(RuleNode node) => RulePrinter.Print(node, Rule);

        public string Value(RuleValue value) => RulePrinter.Value(value, Rule);

        public static Words English { get; } = new(
            "all of", "any of", "not", "is", "missing", "no such sequence", "the last one in has", "missing for it:", "in the way:", "{0} more", "{0} too many", "by itself at", "Without any new fact this changes at");

        public static Words Vietnamese { get; } = new(
            "tất cả", "ít nhất một trong", "không", "hiện là", "chưa có", "không có chuỗi như vậy", "mức cuối cùng được vào là", "còn thiếu:", "đang cản:", "thêm {0}", "thừa {0}", "tự thay đổi lúc", "Nếu không có gì mới, kết quả này thay đổi lúc");
    }
}
