using System.Globalization;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Text;

/// <summary>
/// The words a rule is written with: those of the canonical text, which is read again, or those of a language people read. Forms have a place <c>{0}</c> for what
/// they are about.
/// </summary>
internal sealed record RuleWording
{
    /// <summary>The canonical text.</summary>
    public static RuleWording Canonical { get; } = new();

    /// <summary>Vietnamese, for people only.</summary>
    public static RuleWording Vietnamese { get; } = new()
    {
        All = "tất cả({0})",
        Any = "ít nhất một({0})",
        And = " và ",
        Or = " hoặc ",
        Not = "không phải ",
        Everybody = "mọi người",
        Nobody = "không ai",
        In = " thuộc ",
        NotIn = " không thuộc ",
        Known = " đã biết",
        Unknown = " chưa biết",
        Matches = new Dictionary<TextMatch, string> { [TextMatch.Contains] = "chứa", [TextMatch.Prefix] = "bắt đầu bằng", [TextMatch.Suffix] = "kết thúc bằng" },
        NotMatching = " không ",
        Exactly = " đúng",
        Has = new Dictionary<Quantifier, string> { [Quantifier.Any] = " có ít nhất một trong ", [Quantifier.All] = " có tất cả ", [Quantifier.None] = " không có giá trị nào trong " },
        Consent = "đồng ý {0}.{1}: {2}",
        Functions = new Dictionary<AggregateFunction, string>
        {
            [AggregateFunction.Count] = "số lượng",
            [AggregateFunction.Sum] = "tổng",
            [AggregateFunction.Min] = "nhỏ nhất",
            [AggregateFunction.Max] = "lớn nhất",
            [AggregateFunction.First] = "đầu tiên",
            [AggregateFunction.Last] = "cuối cùng",
            [AggregateFunction.DistinctDays] = "số ngày có",
        },
        FieldOf = "{1} của {0}",
        Sequence = "chuỗi({0})",
        Then = " rồi ",
        Within = " trong vòng ",
        Without = " mà không có ",
        Top = "nhóm cao nhất {0} theo {1}",
        Bottom = "nhóm thấp nhất {0} theo {1}",
        Member = "thuộc phân khúc {0}",
        Score = "điểm {0}",
        Sample = "mẫu {0}% theo {1}",
        Where = " với ",
        InLast = " trong {0} qua",
        InNext = " trong {0} tới",
        This = " trong {0} này",
        Next = " trong {0} sau",
        Previous = " trong {0} trước",
        From = " từ ",
        To = " đến ",
        Units = new Dictionary<PeriodUnit, string>
        {
            [PeriodUnit.Minutes] = " phút",
            [PeriodUnit.Hours] = " giờ",
            [PeriodUnit.Days] = " ngày",
            [PeriodUnit.Weeks] = " tuần",
            [PeriodUnit.Months] = " tháng",
            [PeriodUnit.Years] = " năm",
        },
        Calendar = new Dictionary<CalendarUnit, string>
        {
            [CalendarUnit.Day] = "ngày",
            [CalendarUnit.Week] = "tuần",
            [CalendarUnit.Month] = "tháng",
            [CalendarUnit.Quarter] = "quý",
            [CalendarUnit.Year] = "năm",
        },
        Now = "bây giờ",
        Ago = "{0} trước",
        Ahead = "{0} nữa",
        StartOf = "đầu {0}",
        True = "có",
        False = "không",
        Digits = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," },
    };

    /// <summary>The words of a language, with the names fields have in it.</summary>
    /// <param name="language">A BCP 47 tag; any but Vietnamese gives the canonical text.</param>
    /// <param name="schema">Knows the fields; null for their names.</param>
    public static RuleWording Of(string language, RuleSchema? schema)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LanguageTag.IsVietnamese(language) ? Vietnamese with { Schema = schema } : Canonical;
    }

    /// <summary>Knows what fields are called; null for their names.</summary>
    public RuleSchema? Schema { get; private init; }

    public string All { get; private init; } = "all({0})";

    public string Any { get; private init; } = "any({0})";

    public string And { get; private init; } = " and ";

    public string Or { get; private init; } = " or ";

    public string Not { get; private init; } = "not ";

    public string Everybody { get; private init; } = "everybody";

    public string Nobody { get; private init; } = "nobody";

    public string In { get; private init; } = " in ";

    public string NotIn { get; private init; } = " not in ";

    public string Known { get; private init; } = " is known";

    public string Unknown { get; private init; } = " is unknown";

    public string NotMatching { get; private init; } = " not ";

    public string Exactly { get; private init; } = " exactly";

    public string Consent { get; private init; } = "consent {0}.{1} {2}";

    public string Sequence { get; private init; } = "sequence({0})";

    public string Then { get; private init; } = " then ";

    public string Within { get; private init; } = " within ";

    public string Without { get; private init; } = " without ";

    public string Top { get; private init; } = "top {0} by {1}";

    public string Bottom { get; private init; } = "bottom {0} by {1}";

    public string Member { get; private init; } = "in segment {0}";

    public string Score { get; private init; } = "score {0}";

    public string Sample { get; private init; } = "sample {0}% by {1}";

    public string Where { get; private init; } = " where ";

    public string InLast { get; private init; } = " in last {0}";

    public string InNext { get; private init; } = " in next {0}";

    public string This { get; private init; } = " in this {0}";

    public string Next { get; private init; } = " in next {0}";

    public string Previous { get; private init; } = " in previous {0}";

    public string From { get; private init; } = " from ";

    public string To { get; private init; } = " to ";

    public string Now { get; private init; } = "now";

    public string Ago { get; private init; } = "{0} ago";

    public string Ahead { get; private init; } = "{0} ahead";

    public string StartOf { get; private init; } = "start of {0}";

    public string True { get; private init; } = "true";

    public string False { get; private init; } = "false";

    /// <summary>How numbers are written; null for the way that is read again.</summary>
    private NumberFormatInfo? Digits { get; init; }

    /// <summary>A number.</summary>
    public string Number(decimal number) => Digits is { } digits ? number.ToString("#,0.############", digits) : RuleNumber.Write(number);

    /// <summary>A field of a record; null where both names are written with a dot between.</summary>
    public string? FieldOf { get; private init; }

    public IReadOnlyDictionary<TextMatch, string> Matches { get; private init; } = new Dictionary<TextMatch, string>
    {
        [TextMatch.Contains] = "contains",
        [TextMatch.Prefix] = "starts with",
        [TextMatch.Suffix] = "ends with",
    };

    public IReadOnlyDictionary<Quantifier, string> Has { get; private init; } = Turned(RuleWords.Quantifiers, " has {0} ");

    public IReadOnlyDictionary<AggregateFunction, string> Functions { get; private init; } = Turned(RuleWords.Functions, "{0}");

    public IReadOnlyDictionary<PeriodUnit, string> Units { get; private init; } = Turned(RuleWords.Units, "{0}");

    public IReadOnlyDictionary<CalendarUnit, string> Calendar { get; private init; } = Turned(RuleWords.Calendar, "{0}");

    private static Dictionary<T, string> Turned<T>(IReadOnlyDictionary<string, T> words, string form)
        where T : struct, Enum => words.ToDictionary(w => w.Value, w => form.Replace("{0}", w.Key, StringComparison.Ordinal));
}
